package com.easyecom.kit.deadletter;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.easyecom.kit.EventsTest;
import com.easyecom.kit.sample.Cancellations;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "sample")
class ReplayTest {

  @Inject Cancellations cancellations;
  @Inject Jdbi jdbi;

  @Test
  void aCuredEventAndAllThatWaitBehindItTakeEffectInOrder() {
    List<Long> ids = setAside(3001, 1, 3);
    cancellations.cure(3001, 1);
    DeadLetters.replay(ids.getFirst())
        .then()
        .statusCode(200)
        .body("replayed", equalTo(3), "remaining", equalTo(0))
        .body("reason", nullValue(), "set_aside_id", nullValue());
    assertEquals(List.of(1L, 2L, 3L), cancellations.takenOf(3001));
    assertEquals(List.of(), DeadLetters.idsOf(3001));

    cancellations.publish(3001, 4, 4);
    EventsTest.await(() -> cancellations.takenOf(3001).size() == 4);
    assertEquals(outboxPlaces(3001), cancellations.sequencesOf(3001));
  }

  @Test
  void anEventThatIsRefusedAgainStaysWithItsReason() {
    long id = setAside(3002, 1, 2).getFirst();
    DeadLetters.replay(id)
        .then()
        .statusCode(409)
        .body("code", equalTo("replay_refused"))
        .body("reason", equalTo("invalid_request: Version 1 is poison."));
    DeadLetters.get(id)
        .body("attempts", equalTo(2), "is_parked", equalTo(false), "parked_behind", equalTo(1));
    assertEquals(List.of(), cancellations.takenOf(3002));
  }

  @Test
  void aParkedEventIsNotReplayedBeforeTheOneItWaitsFor() {
    List<Long> ids = setAside(3003, 1, 2);
    cancellations.cure(3003, 1);
    DeadLetters.replay(ids.getLast())
        .then()
        .statusCode(409)
        .body("code", equalTo("waits_behind"))
        .body("waits_behind", equalTo(ids.getFirst().intValue()));
    assertEquals(List.of(), cancellations.takenOf(3003));
    DeadLetters.get(ids.getLast())
        .body("waits_behind", equalTo(ids.getFirst().intValue()), "attempts", equalTo(0));
  }

  @Test
  void theNextOneThatIsRefusedIsWhatIsSetAside() {
    List<Long> ids = setAside(3004, 1, 4);
    cancellations.cure(3004, 1);
    cancellations.refuse(3004, 3);
    DeadLetters.replay(ids.getFirst())
        .then()
        .statusCode(200)
        .body("replayed", equalTo(2), "remaining", equalTo(2))
        .body("reason", containsString("Version 3"))
        .body("set_aside_id", equalTo(ids.get(2).intValue()));
    DeadLetters.get(ids.get(2))
        .body("attempts", equalTo(1), "is_parked", equalTo(false))
        .body("reason", containsString("Version 3"));
    assertEquals(List.of(1L, 2L), cancellations.takenOf(3004));

    cancellations.cure(3004, 3);
    DeadLetters.replay(ids.get(2)).then().statusCode(200).body("replayed", equalTo(2));
    assertEquals(List.of(1L, 2L, 3L, 4L), cancellations.takenOf(3004));
  }

  @Test
  void whatMayPassChangesNothing() {
    List<Long> ids = setAside(3005, 1, 2);
    cancellations.cure(3005, 1);
    cancellations.fail(3005, 1, 1);
    DeadLetters.replay(ids.getFirst())
        .then()
        .statusCode(503)
        .body("code", equalTo("service_unavailable"));
    DeadLetters.get(ids.getFirst())
        .body("attempts", equalTo(1), "reason", containsString("poison"));

    cancellations.fail(3005, 2, 1);
    DeadLetters.replay(ids.getFirst())
        .then()
        .statusCode(200)
        .body("replayed", equalTo(1), "remaining", equalTo(1))
        .body("reason", containsString("away"));
    DeadLetters.get(ids.getLast()).body("attempts", equalTo(0), "is_parked", equalTo(false));
    DeadLetters.replay(ids.getLast()).then().statusCode(200).body("remaining", equalTo(0));
    assertEquals(List.of(1L, 2L), cancellations.takenOf(3005));
  }

  @Test
  void anEventThatTookEffectElsewhereIsNotTakenTwice() {
    long id = setAside(3006, 1, 1).getFirst();
    cancellations.cure(3006, 1);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO inbox SELECT event_id, now() FROM dead_letter WHERE id = ?", id));
    DeadLetters.replay(id).then().statusCode(200).body("replayed", equalTo(1));
    assertEquals(List.of(), cancellations.takenOf(3006));
    assertEquals(List.of(), DeadLetters.idsOf(3006));
  }

  @Test
  void anEventThatThisReleaseDoesNotHandleIsNotPassedOff() {
    long id = setAside(3007, 1, 1).getFirst();
    jdbi.useHandle(
        handle ->
            handle.execute("UPDATE dead_letter SET type = 'com.easyecom.x.Y.v1' WHERE id = ?", id));
    DeadLetters.replay(id)
        .then()
        .statusCode(409)
        .body("code", equalTo("replay_refused"), "reason", containsString("com.easyecom.x.Y.v1"));
  }

  /** Publishes versions 1 to the last, of which one is refused, and waits until all are aside. */
  private List<Long> setAside(long orderId, long poison, long last) {
    cancellations.refuse(orderId, poison);
    cancellations.publish(orderId, 1, last);
    EventsTest.await(() -> DeadLetters.idsOf(orderId).size() == last - poison + 1);
    assertFalse(DeadLetters.idsOf(orderId).isEmpty());
    return DeadLetters.idsOf(orderId);
  }

  private List<Long> outboxPlaces(long orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT seq FROM outbox WHERE aggregate_id = :id ORDER BY seq")
                .bind("id", Long.toString(orderId))
                .mapTo(Long.class)
                .list());
  }
}
