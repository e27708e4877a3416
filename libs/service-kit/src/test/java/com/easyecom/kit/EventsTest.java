package com.easyecom.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import com.easyecom.kit.outbox.Events;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "sample")
public class EventsTest {

  /** Notes what it is told; refuses products called poison. */
  @ApplicationScoped
  public static class Listener implements EventHandler<ProductArchived> {

    final Queue<ProductArchived> heard = new ConcurrentLinkedQueue<>();
    final Queue<EventEnvelope> envelopes = new ConcurrentLinkedQueue<>();

    @Override
    public Class<ProductArchived> eventClass() {
      return ProductArchived.class;
    }

    @Override
    public void on(ProductArchived event, EventEnvelope envelope) {
      if (event.sku().equals("poison")) {
        throw new Refusal(CommonError.INVALID_REQUEST, "Nobody can swallow this.");
      }
      heard.add(event);
      envelopes.add(envelope);
    }

    List<Long> versionsOf(long productId) {
      return heard.stream()
          .filter(event -> event.productId() == productId)
          .map(ProductArchived::version)
          .toList();
    }
  }

  @Inject Events events;
  @Inject Listener listener;
  @Inject Jdbi jdbi;

  @Test
  void whatIsPublishedArrivesOnceAndInOrder() {
    List<Long> versions = LongStream.rangeClosed(1, 200).boxed().toList();
    versions.forEach(version -> publish(event(1001, version, "x")));
    await(() -> listener.versionsOf(1001).size() >= 200);
    assertEquals(versions, listener.versionsOf(1001));
  }

  @Test
  void whatIsRolledBackIsNeverTold() {
    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      events.publish(event(1002, 1, "x"));
                      throw new IllegalStateException("changed my mind");
                    }));
    publish(event(1002, 2, "x"));
    await(() -> !listener.versionsOf(1002).isEmpty());
    assertEquals(List.of(2L), listener.versionsOf(1002));
  }

  @Test
  void publishingOutsideOfATransactionIsAnError() {
    assertThrows(IllegalStateException.class, () -> events.publish(event(1003, 1, "x")));
  }

  @Test
  void aPoisonEventParksOnlyItsOwnKey() {
    publish(event(1004, 1, "poison"));
    publish(event(1004, 2, "x"));
    publish(event(1005, 1, "x"));
    await(() -> !listener.versionsOf(1005).isEmpty());
    await(() -> setAside(1004).size() == 2);
    assertEquals(List.of(false, true), setAside(1004));
    assertEquals(List.of(), listener.versionsOf(1004));
    assertTrue(setAside(1005).isEmpty());
  }

  private List<Boolean> setAside(long productId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT is_parked FROM dead_letter WHERE aggregate_id = :id ORDER BY id")
                .bind("id", Long.toString(productId))
                .mapTo(Boolean.class)
                .list());
  }

  private void publish(DomainEvent event) {
    QuarkusTransaction.requiringNew().run(() -> events.publish(event));
  }

  private static ProductArchived event(long productId, long version, String sku) {
    return new ProductArchived(productId, version, sku, Instant.parse("2026-02-20T10:00:00Z"));
  }

  /** Waits until the condition holds. */
  public static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "waited 60 s in vain");
      try {
        Thread.sleep(20);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
