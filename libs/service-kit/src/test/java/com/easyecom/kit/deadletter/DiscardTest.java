package com.easyecom.kit.deadletter;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
class DiscardTest {

  @Inject Cancellations cancellations;
  @Inject Jdbi jdbi;

  @Test
  void whatWaitedBehindADiscardedEventGoesOn() {
    List<Long> ids = setAside(4001, 3);
    DeadLetters.discard(ids.getFirst()).then().statusCode(204);
    assertEquals(List.of(2L, 3L), cancellations.takenOf(4001));
    assertEquals(List.of(), DeadLetters.idsOf(4001));
    DeadLetters.discard(ids.getFirst()).then().statusCode(404);
  }

  @Test
  void theNextOneThatIsRefusedIsSetAsideInItsPlace() {
    List<Long> ids = setAside(4002, 3);
    cancellations.refuse(4002, 2);
    DeadLetters.discard(ids.getFirst()).then().statusCode(204);
    DeadLetters.get(ids.get(1))
        .body("is_parked", equalTo(false), "attempts", equalTo(1), "parked_behind", equalTo(1));
    assertEquals(List.of(), cancellations.takenOf(4002));
  }

  @Test
  void aParkedEventIsDiscardedWithoutLettingTheOthersGo() {
    List<Long> ids = setAside(4003, 3);
    DeadLetters.discard(ids.get(1)).then().statusCode(204);
    DeadLetters.get(ids.getFirst())
        .body("is_parked", equalTo(false), "attempts", equalTo(1), "parked_behind", equalTo(1));
    cancellations.cure(4003, 1);
    DeadLetters.replay(ids.getFirst()).then().statusCode(200).body("replayed", equalTo(2));
    assertEquals(List.of(1L, 3L), cancellations.takenOf(4003));
  }

  @Test
  void aDiscardedEventDoesNotComeBackWhenItIsDeliveredAgain() {
    List<Long> ids = setAside(4004, 1);
    cancellations.cure(4004, 1);
    DeadLetters.discard(ids.getFirst()).then().statusCode(204);
    sendAgain(4004);
    cancellations.publish(4004, 2, 2);
    EventsTest.await(() -> !cancellations.takenOf(4004).isEmpty());
    assertEquals(List.of(2L), cancellations.takenOf(4004));
    assertEquals(List.of(), DeadLetters.idsOf(4004));
  }

  /** As a relay does whose mark was lost. */
  private void sendAgain(long orderId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE outbox SET published_at = NULL WHERE aggregate_id = ?",
                Long.toString(orderId)));
  }

  /** Publishes versions 1, which is refused, to the last, and waits until all are aside. */
  private List<Long> setAside(long orderId, int last) {
    cancellations.refuse(orderId, 1);
    cancellations.publish(orderId, 1, last);
    EventsTest.await(() -> DeadLetters.idsOf(orderId).size() == last);
    return DeadLetters.idsOf(orderId);
  }
}
