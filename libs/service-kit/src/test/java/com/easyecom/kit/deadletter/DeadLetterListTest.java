package com.easyecom.kit.deadletter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kit.EventsTest;
import com.easyecom.kit.sample.Cancellations;
import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "sample")
class DeadLetterListTest {

  private static final String TYPE = "com.easyecom.order.OrderCancelled.v1";

  @Inject Cancellations cancellations;

  @Test
  void theListSaysWhatWasSetAsideAndWhy() {
    setAside(5001, 2);
    DeadLetters.list(5001)
        .body("is_parked", contains(true, false))
        .body("attempts", contains(0, 1))
        .body("service", everyItem(equalTo("sample-service")))
        .body("type", everyItem(equalTo(TYPE)))
        .body("topic", everyItem(equalTo("easyecom.order.order")))
        .body("aggregate_id", everyItem(equalTo("5001")))
        .body("aggregate_version", contains(2, 1))
        .body("[1].reason", equalTo("invalid_request: Version 1 is poison."))
        .body("[0]", hasKey("event_id"))
        .body("[0]", not(hasKey("data")))
        .body("set_aside_at", everyItem(notNullValue()));
    assertEquals(99, DeadLetters.idsOf(5001).getFirst() % 100);
  }

  @Test
  void oneIsShownWithItsData() {
    long id = setAside(5002, 3).getFirst();
    DeadLetters.get(id)
        .statusCode(200)
        .body("id", equalTo((int) id), "service", equalTo("sample-service"))
        .body("data.order_number", equalTo("O-5002"), "data.version", equalTo(1))
        .body("parked_behind", equalTo(2))
        .body("$", hasKey("request_id"));
  }

  @Test
  void pagesNeitherSkipNorRepeat() {
    List<Long> expected = setAside(5003, 5).reversed();
    List<Long> seen = new ArrayList<>();
    String next = DeadLetters.PATH + "?limit=2&aggregate_id=5003&type=" + TYPE;
    for (int page = 0; next != null; page++) {
      assertTrue(page < 3, "a page too many");
      Response answer = DeadLetters.admin().get(next);
      seen.addAll(answer.then().statusCode(200).extract().jsonPath().getList("id", Long.class));
      String link = answer.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }
    assertEquals(expected, seen);
    assertNull(next);
  }

  @Test
  void filtersNarrowTheList() {
    setAside(5004, 1);
    filtered("aggregate_id", "5004").body("$", hasSize(1));
    filtered("topic", "easyecom.order.order").body("size()", greaterThanOrEqualTo(1));
    filtered("topic", "easyecom.catalog.stock").body("$", empty());
    filtered("type", "com.easyecom.order.OrderPlaced.v1").body("$", empty());
    filtered("service", "sample-service").body("size()", greaterThanOrEqualTo(1));
    filtered("service", "another-service").body("$", empty());
  }

  @Test
  void whatIsNoLimitAndNoCursorIsRefused() {
    for (String query : List.of("limit=0", "limit=x", "cursor=x", "cursor=aWQ6MTI")) {
      DeadLetters.admin()
          .get(DeadLetters.PATH + "?" + query)
          .then()
          .statusCode(400)
          .body("code", equalTo("invalid_request"));
    }
  }

  @Test
  void onlyAdminsMayLookAndAct() {
    String manager = Tokens.bearer("lisa", "manager");
    for (String token : List.of(manager, Tokens.bearer("v", "viewer"))) {
      given().header("Authorization", token).get(DeadLetters.PATH).then().statusCode(403);
      given().header("Authorization", token).get(DeadLetters.PATH + "/99").then().statusCode(403);
      given()
          .header("Authorization", token)
          .post(DeadLetters.PATH + "/99/replay")
          .then()
          .statusCode(403);
      given()
          .header("Authorization", token)
          .delete(DeadLetters.PATH + "/99")
          .then()
          .statusCode(403);
    }
    given().get(DeadLetters.PATH).then().statusCode(401);
  }

  @Test
  void whatThereIsNotIsNotFound() {
    DeadLetters.get(999_999_999).statusCode(404).body("code", equalTo("not_found"));
    DeadLetters.replay(999_999_999).then().statusCode(404).body("code", equalTo("not_found"));
    DeadLetters.discard(999_999_999).then().statusCode(404).body("code", equalTo("not_found"));
  }

  @Test
  void bothKindsAreCounted() {
    setAside(5005, 2);
    String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
    for (String state : List.of("set_aside", "parked")) {
      assertTrue(
          metrics
              .lines()
              .filter(line -> line.startsWith("easyecom_dead_letters{"))
              .filter(line -> line.contains("\"" + state + "\""))
              .anyMatch(line -> Double.parseDouble(line.substring(line.indexOf('}') + 1)) >= 1),
          metrics);
    }
  }

  private static io.restassured.response.ValidatableResponse filtered(String name, String value) {
    return DeadLetters.admin()
        .queryParam(name, value)
        .get(DeadLetters.PATH)
        .then()
        .statusCode(200)
        .contentType(containsString("application/json"));
  }

  private List<Long> setAside(long orderId, int last) {
    cancellations.refuse(orderId, 1);
    cancellations.publish(orderId, 1, last);
    EventsTest.await(() -> DeadLetters.idsOf(orderId).size() == last);
    return DeadLetters.idsOf(orderId);
  }
}
