package com.easyecom.kit.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.events.auth.AccessChanged;
import com.easyecom.kit.outbox.Events;
import com.easyecom.testkit.security.PublishedAccess;
import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change of somebody's access is known here soon, by an event or by asking. */
@QuarkusTest
@WithEmbedded(schema = "sample")
class AccessTest {

  private static final String WIDGET =
      "{\"name\": \"w\", \"price\": 1, \"parts\": [{\"quantity\": 1}]}";
  private static final long KIM = 501;
  private static final long LEE = 502;

  @Inject Events events;

  /** Only when the answer that locked somebody out is forgotten: else an event may be, too. */
  @AfterEach
  void authIsAsBefore() {
    PublishedAccess.reset();
    await(() -> make(LEE) == 201);
  }

  @Test
  void aRoleThatIsRemovedIsGoneWithTheEvent() {
    await(() -> make(KIM) == 201);
    QuarkusTransaction.requiringNew()
        .run(() -> events.publish(new AccessChanged(KIM, List.of("viewer"), true, 1, 0, null)));
    await(() -> make(KIM) == 403);
    assertTrue(list(KIM) == 200, "a viewer may read");
  }

  @Test
  void somebodyWhoIsDisabledIsOutAsSoonAsAuthIsAsked() {
    await(() -> make(LEE) == 201);
    PublishedAccess.set(
        """
        {"revision": 9, "users": [{"user_id": %d, "roles": ["admin"], "is_active": false,
          "revision": 9, "tokens_from_revision": 0, "from_a_later_release": 1}]}
        """
            .formatted(LEE));
    await(() -> list(LEE) == 401);
  }

  @Test
  void withoutAuthThereIsReadingAndNoWriting() {
    await(() -> make(503) == 201);
    PublishedAccess.goAway();
    await(() -> make(503) == 503);
    assertTrue(list(503) == 200, "reading goes on");
    PublishedAccess.reset();
    await(() -> make(503) == 201);
  }

  private static int make(long userId) {
    return given()
        .header("Authorization", token(userId))
        .contentType("application/json")
        .body(WIDGET)
        .post("/api/v1/widgets")
        .statusCode();
  }

  private static int list(long userId) {
    return given().header("Authorization", token(userId)).get("/api/v1/widgets").statusCode();
  }

  private static String token(long userId) {
    return "Bearer "
        + Tokens.of(
            "user-" + userId,
            claims -> {
              claims.setClaim("uid", userId);
              claims.setStringListClaim("roles", List.of("admin"));
            });
  }

  private static void await(BooleanSupplier isSo) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!isSo.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "waited 60 s in vain");
      try {
        Thread.sleep(50);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
