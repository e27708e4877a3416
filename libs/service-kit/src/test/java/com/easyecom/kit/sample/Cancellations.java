package com.easyecom.kit.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.events.order.OrderCancelled;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import com.easyecom.kit.outbox.Events;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Takes cancellations down in their order; tests tell it which ones to refuse, and how often. */
@ApplicationScoped
public class Cancellations implements EventHandler<OrderCancelled> {

  private static final int ALWAYS = Integer.MAX_VALUE;

  /** An event of a test. */
  record Event(long orderId, long version) {}

  private final Map<Event, Integer> refusals = new ConcurrentHashMap<>();
  private final Map<Event, Integer> outages = new ConcurrentHashMap<>();

  private final Map<Event, Halt> halts = new ConcurrentHashMap<>();

  /**
   * Where a handler stands still.
   *
   * @param reached is open once it does
   * @param goOn opens for it to go on
   */
  public record Halt(CountDownLatch reached, CountDownLatch goOn) {}

  @Inject Events events;
  @Inject Jdbi jdbi;

  @Override
  public Class<OrderCancelled> eventClass() {
    return OrderCancelled.class;
  }

  @Override
  public void on(OrderCancelled event, EventEnvelope envelope) {
    Event key = new Event(event.orderId(), event.version());
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO cancellation (order_id, version, outbox_sequence) VALUES (?, ?, ?)",
                event.orderId(),
                event.version(),
                envelope.sequence()));
    standStill(halts.remove(key));
    if (isStillToCome(outages, key)) {
      throw new UncheckedIOException(new IOException("the other side is away"));
    }
    if (isStillToCome(refusals, key)) {
      throw new Refusal(CommonError.INVALID_REQUEST, "Version " + key.version() + " is poison.");
    }
  }

  /** Publishes the versions of an order, each in a transaction of its own. */
  public void publish(long orderId, long fromVersion, long toVersion) {
    LongStream.rangeClosed(fromVersion, toVersion)
        .forEach(
            version ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () ->
                            events.publish(
                                new OrderCancelled(
                                    orderId,
                                    version,
                                    "O-" + orderId,
                                    Instant.parse("2026-02-20T10:00:00Z")))));
  }

  public void refuse(long orderId, long version) {
    refuse(orderId, version, ALWAYS);
  }

  public void refuse(long orderId, long version, int times) {
    refusals.put(new Event(orderId, version), times);
  }

  /** Fails so often as what is broken for a while does. */
  public void fail(long orderId, long version, int times) {
    outages.put(new Event(orderId, version), times);
  }

  /** Lets the handler of the event stand still, once, with its transaction open. */
  public Halt haltAt(long orderId, long version) {
    Halt halt = new Halt(new CountDownLatch(1), new CountDownLatch(1));
    halts.put(new Event(orderId, version), halt);
    return halt;
  }

  public void cure(long orderId, long version) {
    refusals.remove(new Event(orderId, version));
    outages.remove(new Event(orderId, version));
  }

  /** The versions of the order that took effect, in the order in which they did. */
  public List<Long> takenOf(long orderId) {
    return query("SELECT version FROM cancellation WHERE order_id = ? ORDER BY n", orderId);
  }

  /** The outbox places that the handler was told, in the order in which they took effect. */
  public List<Long> sequencesOf(long orderId) {
    return query("SELECT outbox_sequence FROM cancellation WHERE order_id = ? ORDER BY n", orderId);
  }

  private List<Long> query(String sql, long orderId) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind(0, orderId).mapTo(Long.class).list());
  }

  private static void standStill(@Nullable Halt halt) {
    if (halt == null) {
      return;
    }
    halt.reached().countDown();
    try {
      assertTrue(halt.goOn().await(60, TimeUnit.SECONDS), "nobody lets the handler go on");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isStillToCome(Map<Event, Integer> faults, Event event) {
    Integer left =
        faults.computeIfPresent(event, (key, times) -> times == ALWAYS ? times : times - 1);
    return left != null && left >= 0;
  }
}
