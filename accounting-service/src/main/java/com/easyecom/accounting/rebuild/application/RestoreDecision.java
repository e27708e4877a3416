package com.easyecom.accounting.rebuild.application;

import static java.util.stream.Collectors.toSet;

import com.easyecom.accounting.history.Restorer;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventCatalogue;
import com.easyecom.kit.events.EventEnvelope;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Has what people decided applied by the features that it belongs to. */
@Singleton
class RestoreDecision {

  private final List<Restorer> restorers;
  private final Set<String> types;
  private final Set<String> topics;
  private final ReadEvent readEvent;

  RestoreDecision(@All List<Restorer> restorers, ReadEvent readEvent) {
    this.restorers = restorers;
    this.readEvent = readEvent;
    Set<Class<? extends DomainEvent>> classes =
        restorers.stream().flatMap(each -> each.eventClasses().stream()).collect(toSet());
    types = classes.stream().map(EventCatalogue::typeOf).collect(toSet());
    topics =
        classes.stream().map(each -> EventCatalogue.topicOf(each).topicName()).collect(toSet());
  }

  Set<String> topics() {
    return topics;
  }

  boolean isRestored(EventEnvelope event) {
    return types.contains(event.type());
  }

  /** Applies one, in a transaction of its own. */
  void restore(EventEnvelope told) {
    DomainEvent event = readEvent.read(told);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                restorers.stream()
                    .filter(each -> each.eventClasses().contains(event.getClass()))
                    .forEach(each -> each.restore(event)));
  }
}
