package com.easyecom.kit.inbox;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventCatalogue;
import com.easyecom.events.order.OrderCancelled;
import com.easyecom.events.order.ReturnRejected;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.id.TimeOrderedUuid;
import com.easyecom.kit.EventsTest;
import com.easyecom.kit.deadletter.DeadLetters;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.outbox.Events;
import com.easyecom.kit.sample.Cancellations;
import com.easyecom.kit.sample.Takings;
import com.easyecom.testkit.service.WithEmbedded;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What handlers of batches may rely on. */
@QuarkusTest
@WithEmbedded(schema = "sample")
class BatchHandlerTest {

  private static final Instant AT = Instant.parse("2026-02-20T10:00:00Z");

  @Inject Takings takings;
  @Inject Cancellations cancellations;
  @Inject EventDispatcher dispatcher;
  @Inject Events events;
  @Inject ObjectMapper mapper;
  @Inject Jdbi jdbi;

  @Test
  void eventsOfSeveralTypesComeTogetherInTheOrderInWhichTheyWereRead() throws Exception {
    dispatcher.deliver(
        List.of(
            envelope(cancelled(71_001, 1)),
            envelope(rejected(71_002, 1)),
            envelope(cancelled(71_001, 2)),
            envelope(rejected(71_003, 1))));
    assertEquals(
        List.of(List.of("71001 v1", "71002 v1", "71001 v2", "71003 v1")),
        takings.askedFor("71001 v2"));
    assertEquals(List.of(1L, 2L), takings.takenOf(71_001));
  }

  @Test
  void whatIsReadTwiceInABatchOrAgainLaterIsTakenOnce() throws Exception {
    EventEnvelope first = envelope(rejected(71_011, 1));
    EventEnvelope second = envelope(rejected(71_011, 2));
    dispatcher.deliver(List.of(first, first));
    dispatcher.deliver(List.of(first, second, second));
    dispatcher.deliver(List.of(second, first));
    assertEquals(List.of(List.of("71011 v1")), takings.askedFor("71011 v1"));
    assertEquals(List.of(List.of("71011 v2")), takings.askedFor("71011 v2"));
  }

  @Test
  void aRefusedBatchTakesBackWhatHandlersOfSingleEventsDid() throws Exception {
    takings.refuse("71021 v1");
    List<EventEnvelope> batch = List.of(envelope(cancelled(71_021, 1)));
    assertThrows(Refusal.class, () -> dispatcher.deliver(batch));
    assertEquals(List.of(), cancellations.takenOf(71_021));
    takings.cure("71021 v1");
    dispatcher.deliver(batch);
    assertEquals(List.of(1L), cancellations.takenOf(71_021));
    assertEquals(List.of(1L), takings.takenOf(71_021));
  }

  @Test
  void theGuiltyOneOfABatchIsSetAsideAloneAndReplayedInItsOrder() {
    takings.refuse("71031 v3");
    publishTogether(
        cancelled(71_032, 1),
        cancelled(71_031, 1),
        cancelled(71_031, 2),
        cancelled(71_031, 3),
        cancelled(71_031, 4),
        cancelled(71_032, 2));
    EventsTest.await(() -> setAsideOf(71_031).size() == 2 && takings.takenOf(71_032).size() == 2);
    assertEquals(List.of(1L, 2L), takings.takenOf(71_031));
    assertEquals(List.of(1L, 2L), cancellations.takenOf(71_031));
    assertEquals(List.of(1L, 2L), takings.takenOf(71_032));
    // Those of one key come together: they were in the batch that failed.
    assertTrue(takings.askedFor("71031 v3").getFirst().size() >= 4);

    takings.cure("71031 v3");
    DeadLetters.replay(setAsideOf(71_031).getFirst())
        .then()
        .statusCode(200)
        .body("replayed", equalTo(2), "remaining", equalTo(0));
    assertEquals(List.of(1L, 2L, 3L, 4L), takings.takenOf(71_031));
    assertEquals(List.of(1L, 2L, 3L, 4L), cancellations.takenOf(71_031));
  }

  /** In one transaction, so that consumers see all of a partition at the same moment. */
  private void publishTogether(DomainEvent... together) {
    QuarkusTransaction.requiringNew().run(() -> events.publish(List.of(together)));
  }

  private List<Long> setAsideOf(long orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM dead_letter WHERE aggregate_id = :id ORDER BY id")
                .bind("id", Long.toString(orderId))
                .mapTo(Long.class)
                .list());
  }

  private static OrderCancelled cancelled(long orderId, long version) {
    return new OrderCancelled(orderId, version, "O-" + orderId, AT);
  }

  private static ReturnRejected rejected(long returnId, long version) {
    return new ReturnRejected(returnId, version, 1, "O-1", AT);
  }

  private EventEnvelope envelope(DomainEvent event) throws JsonProcessingException {
    return new EventEnvelope(
        TimeOrderedUuid.next(),
        EventCatalogue.typeOf(event.getClass()),
        EventCatalogue.topicOf(event.getClass()).topicName(),
        event.aggregateId(),
        event.aggregateVersion(),
        AT,
        null,
        null,
        mapper.writeValueAsString(event),
        null);
  }
}
