package com.easyecom.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "sample")
class IdempotencyTest {

  @Inject Jdbi jdbi;

  @Test
  void theSameRequestWithTheSameKeyHasOneEffect() {
    String key = UUID.randomUUID().toString();
    String location = post(key, widget("a")).header("Location");
    post(key, widget("a").replace("1.5", "\"1.50\""))
        .then()
        .statusCode(201)
        .header("Location", equalTo(location))
        .header("Idempotent-Replayed", equalTo("true"))
        .body("price", equalTo("1.50"));
  }

  @Test
  void eightAtOnceHaveOneEffectAndOneAnswer() throws Exception {
    String key = UUID.randomUUID().toString();
    String name = "w" + key.substring(0, 8);
    Callable<Response> attempt = () -> postInTheEnd(key, widget(name));
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<Response>> answers =
          pool.invokeAll(Stream.generate(() -> attempt).limit(8).toList());
      String location = answers.getFirst().get().header("Location");
      for (Future<Response> answer : answers) {
        answer.get().then().statusCode(201).header("Location", equalTo(location));
      }
    }
    assertEquals(1, count("SELECT count(*) FROM widget WHERE name = ?", name));
    assertEquals(1, count("SELECT count(*) FROM outbox WHERE data LIKE ?", "%" + name + "%"));
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    String key = UUID.randomUUID().toString();
    post(key, widget("a"));
    post(key, widget("b")).then().statusCode(422).body("code", equalTo("idempotency_key_reused"));
  }

  @Test
  void aFailedAttemptLeavesNothingAndIsTriedAnew() {
    String key = UUID.randomUUID().toString();
    post(key, widget("refused")).then().statusCode(404);
    assertEquals(0, count("SELECT count(*) FROM widget WHERE name = ?", "refused"));
    assertEquals(0, count("SELECT count(*) FROM idempotency_key WHERE key = ?", key));
    post(key, widget("fine")).then().statusCode(201);
  }

  @Test
  void anEmptyOrEndlessKeyIsRefused() {
    post(" ", widget("a")).then().statusCode(400).body("errors[0].field", notNullValue());
    post("k".repeat(201), widget("a")).then().statusCode(400);
  }

  @Test
  void whileTheFirstIsStillRunningTheSecondWaitsAndIsThenToldSo() {
    String key = UUID.randomUUID().toString();
    QuarkusTransaction.begin();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO idempotency_key (actor, path, key, body_hash, created_at)"
                    + " VALUES ('admin', '/api/v1/widgets', ?, 'x', now())",
                key));
    post(key, widget("a"))
        .then()
        .statusCode(409)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("idempotency_in_progress"));
    QuarkusTransaction.rollback();
    post(key, widget("a")).then().statusCode(201);
  }

  @Test
  void keysAreEachUsersOwn() {
    String key = UUID.randomUUID().toString();
    post(key, widget("a"));
    given()
        .header("Authorization", Tokens.bearer("lisa", "manager"))
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(widget("b"))
        .post("/api/v1/widgets")
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", nullValue());
  }

  private long count(String sql, String value) {
    return jdbi.withHandle(h -> h.createQuery(sql).bind(0, value).mapTo(Long.class).one());
  }

  private static String widget(String name) {
    return HttpContractTest.GOOD.replace("cup", name);
  }

  /** Asks again as long as another request with the key is under way. */
  private static Response postInTheEnd(String key, String body) {
    Response answer = post(key, body);
    while (answer.statusCode() == 409
        && "idempotency_in_progress".equals(answer.jsonPath().getString("code"))) {
      answer = post(key, body);
    }
    return answer;
  }

  private static Response post(String key, String body) {
    return given()
        .header("Authorization", Tokens.admin())
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/widgets");
  }
}
