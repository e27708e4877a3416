package com.easyecom.kit.inbox;

import static java.util.stream.Collectors.groupingBy;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventCatalogue;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.events.Traces;
import com.easyecom.kit.http.RequestId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Gives events to their handlers, each once, a batch in one transaction. Several features may
 * handle one type of event: they take effect together or not at all.
 */
@Singleton
class EventDispatcher {

  private static final Logger LOG = Logger.getLogger(EventDispatcher.class);

  private final Map<String, List<EventHandler<?>>> handlers;
  private final InboxTable inbox;
  private final ObjectMapper mapper;
  private final Traces traces;

  EventDispatcher(
      @All List<EventHandler<?>> handlers, InboxTable inbox, ObjectMapper mapper, Traces traces) {
    this.handlers =
        handlers.stream()
            .collect(groupingBy(handler -> EventCatalogue.typeOf(handler.eventClass())));
    this.inbox = inbox;
    this.mapper = mapper;
    this.traces = traces;
  }

  /** The topics that somebody here listens to. */
  Set<String> topics() {
    Set<String> topics = new TreeSet<>();
    for (List<EventHandler<?>> ofType : handlers.values()) {
      topics.add(EventCatalogue.topicOf(ofType.getFirst().eventClass()).topicName());
    }
    return topics;
  }

  boolean isHandled(EventEnvelope event) {
    return handlers.containsKey(event.type());
  }

  /** Takes the effect of all these events, or of none when one fails. */
  void deliver(List<EventEnvelope> events) {
    try {
      QuarkusTransaction.requiringNew().run(() -> deliverNow(events));
    } finally {
      RequestId.set(null);
    }
  }

  private void deliverNow(List<EventEnvelope> events) {
    Set<String> blocked = inbox.blockedKeys();
    for (EventEnvelope event : events) {
      if (blocked.contains(event.topic() + "/" + event.aggregateId())) {
        inbox.setAside(event, "waits behind an earlier event of its key", true);
      } else {
        deliverOnce(event);
      }
    }
  }

  void setAside(EventEnvelope event, Exception fault) {
    LOG.errorf(fault, "The event %s %s is set aside", event.type(), event.id());
    QuarkusTransaction.requiringNew()
        .run(() -> inbox.setAside(event, String.valueOf(fault), false));
  }

  private void deliverOnce(EventEnvelope event) {
    List<EventHandler<?>> interested = handlers.getOrDefault(event.type(), List.of());
    if (interested.isEmpty() || !inbox.accept(event.id())) {
      return;
    }
    RequestId.set(event.requestId());
    traces.consume(event, () -> interested.forEach(handler -> handle(handler, event)));
  }

  private <E extends DomainEvent> void handle(EventHandler<E> handler, EventEnvelope event) {
    try {
      handler.on(mapper.readValue(event.data(), handler.eventClass()), event);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException("The event's data cannot be read.", unreadable);
    }
  }
}
