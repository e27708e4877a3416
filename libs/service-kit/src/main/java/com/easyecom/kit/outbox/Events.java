package com.easyecom.kit.outbox;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventCatalogue;
import com.easyecom.kernel.id.TimeOrderedUuid;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.events.Traces;
import com.easyecom.kit.http.RequestId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;

/**
 * Publishes events: stores them in the running transaction, so that state and event commit or fall
 * together, and wakes the relay once that is done.
 */
@Singleton
public class Events {

  private final OutboxTable outbox;
  private final OutboxRelay relay;
  private final ObjectMapper mapper;
  private final Traces traces;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transactions;

  Events(
      OutboxTable outbox,
      OutboxRelay relay,
      ObjectMapper mapper,
      Traces traces,
      Clock clock,
      TransactionSynchronizationRegistry transactions) {
    this.outbox = outbox;
    this.relay = relay;
    this.mapper = mapper;
    this.traces = traces;
    this.clock = clock;
    this.transactions = transactions;
  }

  public void publish(DomainEvent event) {
    publish(List.of(event));
  }

  /**
   * Publishes events in this order, as caused by the present request.
   *
   * @throws IllegalStateException outside of a transaction
   */
  public void publish(List<? extends DomainEvent> events) {
    Origin origin = origin();
    publishCaused(events.stream().map(event -> new CausedEvent(event, origin)).toList());
  }

  /** The present request, as the cause of events that another thread will publish. */
  public Origin origin() {
    return new Origin(RequestId.current(), traces.current());
  }

  /**
   * Publishes events in this order, each as caused by its own request: for work that is done for
   * several requests at once.
   *
   * @throws IllegalStateException outside of a transaction
   */
  public void publishCaused(List<CausedEvent> events) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("events are published in the transaction of their state");
    }
    if (events.isEmpty()) {
      return;
    }
    outbox.append(events.stream().map(this::envelope).toList());
    wakeRelayAfterCommit();
  }

  private EventEnvelope envelope(CausedEvent caused) {
    DomainEvent event = caused.event();
    try {
      return new EventEnvelope(
          TimeOrderedUuid.next(),
          EventCatalogue.typeOf(event.getClass()),
          EventCatalogue.topicOf(event.getClass()).topicName(),
          event.aggregateId(),
          event.aggregateVersion(),
          clock.instant(),
          caused.origin().requestId(),
          caused.origin().traceparent(),
          mapper.writeValueAsString(event),
          null);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an event can be written", impossible);
    }
  }

  private void wakeRelayAfterCommit() {
    if (transactions.getResource(Events.class) != null) {
      return;
    }
    transactions.putResource(Events.class, true);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              relay.wake();
            }
          }
        });
  }
}
