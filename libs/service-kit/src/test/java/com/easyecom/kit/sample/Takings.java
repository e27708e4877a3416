package com.easyecom.kit.sample;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.order.OrderCancelled;
import com.easyecom.events.order.ReturnRejected;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.inbox.BatchHandler;
import com.easyecom.kit.inbox.DeliveredEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes events of two types down together, one of which {@link Cancellations} takes singly; tests
 * tell it which ones to refuse.
 */
@Singleton
public class Takings implements BatchHandler {

  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Queue<List<String>> asked = new ConcurrentLinkedQueue<>();

  @Inject Jdbi jdbi;

  @Override
  public Set<Class<? extends DomainEvent>> eventClasses() {
    return Set.of(OrderCancelled.class, ReturnRejected.class);
  }

  @Override
  public void on(List<DeliveredEvent> events) {
    List<String> names = events.stream().map(event -> name(event.event())).toList();
    asked.add(names);
    events.forEach(event -> store(event.event()));
    if (names.stream().anyMatch(refused::contains)) {
      throw new Refusal(CommonError.INVALID_REQUEST, "One of them is poison.");
    }
  }

  private void store(DomainEvent event) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO taking (type, aggregate_id, version) VALUES (?, ?, ?)",
                event.getClass().getSimpleName(),
                event.aggregateId(),
                event.aggregateVersion()));
  }

  private static String name(DomainEvent event) {
    return event.aggregateId() + " v" + event.aggregateVersion();
  }

  /** Refuses batches with this event, named like {@code 42 v1}. */
  public void refuse(String event) {
    refused.add(event);
  }

  public void cure(String event) {
    refused.remove(event);
  }

  /** All batches that it was given with this event among them, refused or not. */
  public List<List<String>> askedFor(String event) {
    return asked.stream().filter(batch -> batch.contains(event)).toList();
  }

  /** What took effect of this aggregate, in order. */
  public List<Long> takenOf(long aggregateId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT version FROM taking WHERE aggregate_id = :id ORDER BY n")
                .bind("id", Long.toString(aggregateId))
                .mapTo(Long.class)
                .list());
  }
}
