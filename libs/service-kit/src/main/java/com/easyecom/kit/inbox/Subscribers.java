package com.easyecom.kit.inbox;

import static java.util.stream.Collectors.groupingBy;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventCatalogue;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who wants to know of which event. */
@Singleton
class Subscribers {

  private final Map<String, List<EventHandler<?>>> single;
  private final List<BatchHandler> batch;
  private final Map<String, Class<? extends DomainEvent>> classes = new HashMap<>();

  Subscribers(@All List<EventHandler<?>> single, @All List<BatchHandler> batch) {
    this.single =
        single.stream().collect(groupingBy(handler -> EventCatalogue.typeOf(handler.eventClass())));
    this.batch = batch;
    single.forEach(handler -> note(handler.eventClass()));
    batch.forEach(handler -> handler.eventClasses().forEach(this::note));
  }

  private void note(Class<? extends DomainEvent> eventClass) {
    classes.put(EventCatalogue.typeOf(eventClass), eventClass);
  }

  /** The topics that somebody here listens to. */
  Set<String> topics() {
    Set<String> topics = new TreeSet<>();
    classes.values().forEach(known -> topics.add(EventCatalogue.topicOf(known).topicName()));
    return topics;
  }

  boolean isHandled(String type) {
    return classes.containsKey(type);
  }

  /**
   * The record that holds events of this type.
   *
   * @throws IllegalStateException for one that this release does not handle: to record that it took
   *     effect would be a lie
   */
  Class<? extends DomainEvent> classOf(String type) {
    Class<? extends DomainEvent> known = classes.get(type);
    if (known == null) {
      throw new IllegalStateException("This release handles no " + type + ".");
    }
    return known;
  }

  /** The handlers of single events of this type. */
  List<EventHandler<?>> ofType(String type) {
    return single.getOrDefault(type, List.of());
  }

  List<BatchHandler> ofBatches() {
    return batch;
  }
}
