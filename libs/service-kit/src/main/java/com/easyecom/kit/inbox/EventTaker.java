package com.easyecom.kit.inbox;

import com.easyecom.events.DomainEvent;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.events.Traces;
import com.easyecom.kit.http.RequestId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes the effect of events, of each once, in the running transaction. Several features may handle
 * one type of event: they take effect together or not at all.
 */
@Singleton
public class EventTaker {

  private final Subscribers subscribers;
  private final InboxTable inbox;
  private final ObjectMapper mapper;
  private final Traces traces;
  private final List<EffectsTurn> turns;

  EventTaker(
      Subscribers subscribers,
      InboxTable inbox,
      ObjectMapper mapper,
      Traces traces,
      @All List<EffectsTurn> turns) {
    this.subscribers = subscribers;
    this.inbox = inbox;
    this.mapper = mapper;
    this.traces = traces;
    this.turns = turns;
  }

  /** The topics that somebody here listens to. */
  public Set<String> topics() {
    return subscribers.topics();
  }

  /** Whether anybody here wants to know of events of this type. */
  public boolean isHandled(EventEnvelope event) {
    return subscribers.isHandled(event.type());
  }

  /**
   * Gives the event to its handlers, unless it took effect before.
   *
   * @throws IllegalStateException for an event that this release does not handle
   */
  public void take(EventEnvelope event) {
    takeAll(List.of(event));
  }

  /**
   * Takes events together, in their order, those that took effect before left out. First the
   * handlers that ask for it see all of their type, then each event goes to the handlers of single
   * ones, and at last all go to those that take them together.
   *
   * @throws IllegalStateException as {@link #take}
   */
  public void takeAll(List<EventEnvelope> events) {
    if (events.isEmpty()) {
      return;
    }
    turns.forEach(EffectsTurn::await);
    List<DeliveredEvent> open = open(events).stream().map(this::read).toList();
    prepare(open);
    open.forEach(this::takeSingly);
    for (BatchHandler handler : subscribers.ofBatches()) {
      List<DeliveredEvent> wanted =
          those(open, event -> handler.eventClasses().contains(event.event().getClass()));
      if (!wanted.isEmpty()) {
        handler.on(wanted);
      }
    }
  }

  private List<EventEnvelope> open(List<EventEnvelope> events) {
    events.forEach(event -> subscribers.classOf(event.type()));
    Set<UUID> ids = new LinkedHashSet<>();
    events.forEach(event -> ids.add(event.id()));
    Set<UUID> accepted = new HashSet<>(inbox.accept(ids));
    List<EventEnvelope> open = new ArrayList<>(accepted.size());
    for (EventEnvelope event : events) {
      // Read twice in one batch, it is taken once.
      if (accepted.remove(event.id())) {
        open.add(event);
      }
    }
    return open;
  }

  private DeliveredEvent read(EventEnvelope event) {
    try {
      return new DeliveredEvent(
          mapper.readValue(event.data(), subscribers.classOf(event.type())), event);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException("The event's data cannot be read.", unreadable);
    }
  }

  private void prepare(List<DeliveredEvent> events) {
    Set<String> types = new LinkedHashSet<>();
    events.forEach(event -> types.add(event.envelope().type()));
    for (String type : types) {
      for (EventHandler<?> handler : subscribers.ofType(type)) {
        if (handler instanceof PreparedHandler<?> prepared) {
          prepare(prepared, those(events, event -> event.envelope().type().equals(type)));
        }
      }
    }
  }

  private static <E extends DomainEvent> void prepare(
      PreparedHandler<E> handler, List<DeliveredEvent> events) {
    handler.prepare(
        events.stream().map(event -> handler.eventClass().cast(event.event())).toList());
  }

  private static List<DeliveredEvent> those(
      List<DeliveredEvent> events, Predicate<DeliveredEvent> wanted) {
    return events.stream().filter(wanted).toList();
  }

  private void takeSingly(DeliveredEvent event) {
    List<EventHandler<?>> interested = subscribers.ofType(event.envelope().type());
    @Nullable String ownRequest = RequestId.current();
    RequestId.set(event.envelope().requestId());
    try {
      // Also where nobody takes it singly: a trace shows that it arrived.
      traces.consume(event.envelope(), () -> interested.forEach(handler -> handle(handler, event)));
    } finally {
      RequestId.set(ownRequest);
    }
  }

  private static <E extends DomainEvent> void handle(
      EventHandler<E> handler, DeliveredEvent event) {
    handler.on(handler.eventClass().cast(event.event()), event.envelope());
  }
}
