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
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes the effect of single events, each once, in the running transaction. Several features may
 * handle one type of event: they take effect together or not at all.
 */
@Singleton
public class EventTaker {

  private final Map<String, List<EventHandler<?>>> handlers;
  private final InboxTable inbox;
  private final ObjectMapper mapper;
  private final Traces traces;

  EventTaker(
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

  /** Whether anybody here wants to know of events of this type. */
  boolean isHandled(EventEnvelope event) {
    return handlers.containsKey(event.type());
  }

  /**
   * Takes events together, in their order; handlers that ask for it see all of them before.
   *
   * @throws IllegalStateException as {@link #take}
   */
  public void takeAll(List<EventEnvelope> events) {
    prepare(events);
    events.forEach(this::take);
  }

  private void prepare(List<EventEnvelope> events) {
    for (Map.Entry<String, List<EventHandler<?>>> ofType : handlers.entrySet()) {
      for (EventHandler<?> handler : ofType.getValue()) {
        if (handler instanceof PreparedHandler<?> prepared) {
          prepare(
              prepared,
              events.stream().filter(event -> event.type().equals(ofType.getKey())).toList());
        }
      }
    }
  }

  private <E extends DomainEvent> void prepare(
      PreparedHandler<E> handler, List<EventEnvelope> events) {
    if (!events.isEmpty()) {
      handler.prepare(events.stream().map(event -> read(handler, event)).toList());
    }
  }

  /**
   * Gives the event to its handlers, unless it took effect before.
   *
   * @throws IllegalStateException for an event that this release does not handle: to record that it
   *     took effect would be a lie
   */
  public void take(EventEnvelope event) {
    List<EventHandler<?>> interested = handlers.get(event.type());
    if (interested == null) {
      throw new IllegalStateException("This release handles no " + event.type() + ".");
    }
    if (!inbox.accept(event.id())) {
      return;
    }
    @Nullable String ownRequest = RequestId.current();
    RequestId.set(event.requestId());
    try {
      traces.consume(event, () -> interested.forEach(handler -> handle(handler, event)));
    } finally {
      RequestId.set(ownRequest);
    }
  }

  private <E extends DomainEvent> void handle(EventHandler<E> handler, EventEnvelope event) {
    handler.on(read(handler, event), event);
  }

  private <E extends DomainEvent> E read(EventHandler<E> handler, EventEnvelope event) {
    try {
      return mapper.readValue(event.data(), handler.eventClass());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException("The event's data cannot be read.", unreadable);
    }
  }
}
