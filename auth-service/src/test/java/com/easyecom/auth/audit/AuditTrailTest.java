package com.easyecom.auth.audit;

import static com.easyecom.auth.AuthClient.PASSWORD;
import static com.easyecom.auth.AuthClient.login;
import static com.easyecom.auth.AuthClient.logout;
import static com.easyecom.auth.AuthClient.newName;
import static com.easyecom.auth.AuthClient.refresh;
import static com.easyecom.auth.AuthClient.register;
import static com.easyecom.auth.Eventually.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.auth.audit.application.AppendRecord;
import com.easyecom.auth.audit.application.Trail;
import com.easyecom.events.auth.AuditRecorded;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was done is kept, and whatever is done to what is kept is found. */
@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class AuditTrailTest {

  private static final String LOGS = "/api/v1/sessions/logs";

  @Inject AppendRecord appendRecord;
  @Inject Trail trail;
  @Inject Jdbi jdbi;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String ownersPassword;

  private String admin;

  @BeforeEach
  void anAdminSignsIn() {
    admin = login("admin", "admin123").path("access_token");
  }

  @Test
  void signInsGoodAndBadAreThereAndNothingPersonal() {
    String name = newName();
    register(name).then().statusCode(201);
    awaitQuiet();
    login(name, "wrong-guess-11").then().statusCode(401);
    awaitQuiet();
    login(name, PASSWORD).then().statusCode(200);
    awaitQuiet();
    assertEquals(
        List.of("user.signed_in", "user.sign_in_failed", "user.signed_in"),
        logs("actor", name).getList("action"));
    assertEquals(
        List.of("email", "roles", "username"),
        logs("action", "user.created")
            .getList(
                "find { it.details.changes.find { c -> c.after == '%s' } != null }".formatted(name)
                    + ".details.changes.field.sort()"));
    String everything = kept();
    for (String secret : List.of(PASSWORD, "wrong-guess-11", name + "@example.com")) {
      assertFalse(everything.contains(secret), secret);
    }
    given()
        .queryParam("limit", 0)
        .header("Authorization", "Bearer " + admin)
        .get(LOGS)
        .then()
        .statusCode(400);
    String viewer = login(name, PASSWORD).path("access_token");
    given().header("Authorization", "Bearer " + viewer).get(LOGS).then().statusCode(403);
  }

  @Test
  void howASessionEndsIsThere() {
    String name = newName();
    String token = register(name).path("refresh_token");
    logout(token).then().statusCode(204);
    logout(token).then().statusCode(204);
    String stolen = login(name, PASSWORD).path("refresh_token");
    refresh(stolen).then().statusCode(200);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE refresh_token SET superseded_at = superseded_at - interval '1 hour'"));
    refresh(stolen).then().statusCode(401);
    awaitQuiet();
    List<String> actions = logs("actor", name).getList("action");
    assertEquals(1, Collections.frequency(actions, "user.signed_out"), actions.toString());
    assertEquals(1, Collections.frequency(actions, "session.ended_by_reuse"), actions.toString());
  }

  @Test
  void aNameThatNobodyHasIsNotKept() {
    String typed = newName() + "-perhaps-a-password";
    login(typed, "wrong-guess-11").then().statusCode(401);
    await(() -> logs("actor", "unknown").getList("action").contains("user.sign_in_failed"));
    assertFalse(kept().contains(typed));
  }

  @Test
  void theTrailIsWholeAndEachTamperingIsFound() {
    awaitQuiet();
    append(5);
    verify().body("status", equalTo("intact"));
    long last = trail.head().length();
    awaitTold(last);

    long victim = last - 2;
    found("UPDATE audit_record SET actor = 'somebody' WHERE id = " + victim, victim);
    found(
        "UPDATE audit_record SET occurred_at = occurred_at + interval '1 s' WHERE id = " + victim,
        victim);
    found("UPDATE audit_record SET request_id = 'x' WHERE id = " + victim, victim);
    found("DELETE FROM audit_record WHERE id = " + victim, victim);
    found(
        "DELETE FROM audit_record WHERE id = %1$d;".formatted(victim)
            + " UPDATE audit_record SET id = -id WHERE id > "
            + victim
            + "; UPDATE audit_record SET id = -id - 1 WHERE id < 0",
        victim);
    found("DELETE FROM audit_record WHERE id > " + victim, victim + 1);
    found("UPDATE audit_trail SET head = decode(repeat('ab', 32), 'hex')", last);
    found(
        """
        DELETE FROM audit_record WHERE id > %1$d;
        UPDATE audit_trail SET length = %1$d,
          head = (SELECT hash FROM audit_record WHERE id = %1$d);
        """
            .formatted(victim),
        victim + 1);
    verify().body("status", equalTo("intact")).body("published_length", equalTo((int) last));
  }

  @Test
  void theServiceItselfMayNotAlterTheTrail() {
    append(1);
    for (String forbidden :
        List.of(
            "UPDATE audit_record SET actor = 'x'",
            "DELETE FROM audit_record",
            "TRUNCATE audit_record",
            "DELETE FROM audit_trail")) {
      String message =
          assertThrows(
                  RuntimeException.class, () -> jdbi.useHandle(handle -> handle.execute(forbidden)))
              .toString();
      assertTrue(message.contains("permission denied"), message);
    }
  }

  @Test
  void whatIsToldTwiceIsKeptOnce() {
    awaitQuiet();
    long before = trail.head().length();
    append(3);
    assertEquals(before + 3, trail.head().length());
    AuditRecorded done = done();
    assertThrows(
        RuntimeException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      appendRecord.append(done);
                      appendRecord.append(done);
                    }));
    assertEquals(before + 3, trail.head().length());
    verify().body("status", equalTo("intact"));
  }

  /** Does it as the owner of the tables, sees it found, and undoes it. */
  private void found(String tampering, long at) {
    Jdbi asOwner = Jdbi.create(url + "?currentSchema=auth", owner, ownersPassword);
    asOwner.useHandle(
        handle -> {
          handle.execute("CREATE TABLE records AS SELECT * FROM audit_record");
          handle.execute("CREATE TABLE ends AS SELECT * FROM audit_trail");
          try {
            handle.execute(tampering);
            verify().body("status", equalTo("broken")).body("first_fault.id", equalTo((int) at));
          } finally {
            handle.execute("DELETE FROM audit_record; INSERT INTO audit_record TABLE records");
            handle.execute(
                "UPDATE audit_trail SET (length, head, told_length) ="
                    + " (SELECT length, head, told_length FROM ends)");
            handle.execute("DROP TABLE records; DROP TABLE ends");
          }
        });
  }

  /** Waits until everything that was done before is in the trail. */
  private void awaitQuiet() {
    String missing =
        """
        SELECT count(*) FROM outbox WHERE type LIKE '%.AuditRecorded.v1'
          AND NOT EXISTS (SELECT FROM inbox WHERE inbox.event_id = outbox.event_id)
        """;
    await(
        () -> jdbi.withHandle(handle -> handle.createQuery(missing).mapTo(Long.class).one()) == 0);
  }

  private void awaitTold(long length) {
    // There is none before others were told for the first time.
    await(
        () ->
            verification().jsonPath().get("published_length") instanceof Number told
                && told.longValue() >= length);
  }

  private ValidatableResponse verify() {
    return verification().then().statusCode(200);
  }

  private Response verification() {
    return given().header("Authorization", "Bearer " + admin).get(LOGS + "/verification");
  }

  private JsonPath logs(String filter, String value) {
    return given()
        .header("Authorization", "Bearer " + admin)
        .queryParams(Map.of(filter, value, "limit", 200))
        .get(LOGS)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String kept() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT string_agg(r::text, ' ') FROM audit_record r")
                .mapTo(String.class)
                .one());
  }

  private void append(int count) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (int i = 0; i < count; i++) {
                appendRecord.append(done());
              }
            });
  }

  private static AuditRecorded done() {
    return new AuditRecorded(
        UUID.randomUUID(),
        "order-service",
        "kim",
        5L,
        "order.placed",
        "order",
        "7",
        List.of(new AuditRecorded.Change("status", null, "confirmed")),
        Instant.now(),
        "request-1");
  }
}
