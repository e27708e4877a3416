package com.easyecom.kit.inbox;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.events.EventCatalogue;
import com.easyecom.events.Topic;
import com.easyecom.events.order.OrderCancelled;
import com.easyecom.kernel.id.TimeOrderedUuid;
import com.easyecom.kit.EventsTest;
import com.easyecom.kit.deadletter.DeadLetters;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.sample.Cancellations;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The two moments at which a replay and a batch meet, each held open. */
@QuarkusTest
@WithEmbedded(schema = "sample")
class LetGoMeanwhileTest {

  @Inject Cancellations cancellations;
  @Inject EventDispatcher dispatcher;
  @Inject Jdbi jdbi;

  @Test
  void whatABatchWasToParkTakesEffectWhenItsKeyWasLetGoMeanwhile() throws Exception {
    long id = setAsideFirstOf(61_001);
    Cancellations.Halt batch = cancellations.haltAt(61_002, 1);
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Future<?> delivered =
          pool.submit(() -> dispatcher.deliver(List.of(event(61_001, 2), event(61_002, 1))));
      assertTrue(batch.reached().await(60, TimeUnit.SECONDS));
      // The batch has seen that the key is blocked, and has parked nothing yet.
      DeadLetters.replay(id).then().statusCode(200).body("remaining", equalTo(0));
      batch.goOn().countDown();
      delivered.get(60, TimeUnit.SECONDS);
    }
    assertEquals(List.of(1L, 2L), cancellations.takenOf(61_001));
    assertEquals(List.of(1L), cancellations.takenOf(61_002));
    assertEquals(0, setAsideOf(61_001));
  }

  @Test
  void aBatchParksBehindAnEventThatIsBeingReplayedAndTheReplayGoesOnWithIt() throws Exception {
    long id = setAsideFirstOf(61_003);
    Cancellations.Halt replay = cancellations.haltAt(61_003, 1);
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Future<Integer> replayed =
          pool.submit(() -> DeadLetters.replay(id).jsonPath().getInt("replayed"));
      assertTrue(replay.reached().await(60, TimeUnit.SECONDS));
      // Returns although the replay stands in its handler: consumers do not wait for those.
      dispatcher.deliver(List.of(event(61_003, 2), event(61_003, 3)));
      assertEquals(3, setAsideOf(61_003));
      replay.goOn().countDown();
      assertEquals(3, replayed.get(60, TimeUnit.SECONDS));
    }
    assertEquals(List.of(1L, 2L, 3L), cancellations.takenOf(61_003));
    assertEquals(0, setAsideOf(61_003));
  }

  /** Sets version 1 aside, which is cured then. */
  private long setAsideFirstOf(long orderId) {
    cancellations.refuse(orderId, 1);
    cancellations.publish(orderId, 1, 1);
    EventsTest.await(() -> setAsideOf(orderId) == 1);
    cancellations.cure(orderId, 1);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM dead_letter WHERE aggregate_id = :id")
                .bind("id", Long.toString(orderId))
                .mapTo(Long.class)
                .one());
  }

  private long setAsideOf(long orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM dead_letter WHERE aggregate_id = :id")
                .bind("id", Long.toString(orderId))
                .mapTo(Long.class)
                .one());
  }

  private static EventEnvelope event(long orderId, long version) {
    String data =
        """
        {"order_id": %d, "version": %d, "order_number": "O", "cancelled_at": "2026-02-20T10:00:00Z"}
        """
            .formatted(orderId, version);
    return new EventEnvelope(
        TimeOrderedUuid.next(),
        EventCatalogue.typeOf(OrderCancelled.class),
        Topic.ORDER_ORDER.topicName(),
        Long.toString(orderId),
        version,
        Instant.parse("2026-02-20T10:00:00Z"),
        null,
        null,
        data,
        null);
  }
}
