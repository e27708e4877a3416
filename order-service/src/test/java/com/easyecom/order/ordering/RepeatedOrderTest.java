package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one Idempotency-Key does, however often and however close together it comes. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class RepeatedOrderTest extends OrderingTest {

  @Test
  void theSameKeyAnswersTheSameOrder() {
    long product = catalog.product("1.00", "10", "5.00");
    String key = newKey();
    long id =
        place(key, order(product, 2))
            .statusCode(201)
            .header("Idempotent-Replayed", nullValue())
            .extract()
            .jsonPath()
            .getLong("id");
    place(key, order(product, "\"2.000\""))
        .statusCode(201)
        .header("Idempotent-Replayed", equalTo("true"))
        .header("Location", endsWith("/api/v1/orders/" + id))
        .body("id", equalTo((int) id));
    assertEquals(new BigDecimal("8"), catalog.available(product));
    assertEquals(1, catalog.calls(FakeCatalog.ALLOCATIONS).size());
  }

  @Test
  void eightAtOnceAreOneOrder() throws Exception {
    long product = catalog.product("1.00", "10", "5.00");
    catalog.gather(FakeCatalog.ALLOCATIONS, 2);
    String key = newKey();
    List<Response> answers =
        atOnce(8, i -> placeInTheEnd(key, order(product, 3)).extract().response());
    assertEquals(List.of(201), answers.stream().map(Response::statusCode).distinct().toList());
    List<Long> ids = answers.stream().map(a -> a.jsonPath().getLong("id")).distinct().toList();
    assertEquals(1, ids.size());
    assertEquals(7, answers.stream().filter(a -> a.header("Idempotent-Replayed") != null).count());
    assertEquals(new BigDecimal("7"), catalog.available(product));
    assertEquals(List.of("OrderPlaced"), eventTypes(ids.getFirst()));
    assertTrue(catalog.calls(FakeCatalog.ALLOCATIONS).size() > 1, "they did race");
    List<Long> asked = ordersOf(FakeCatalog.ALLOCATIONS);
    asked.retainAll(ordersOf(FakeCatalog.RELEASES));
    assertEquals(List.of(), asked, "nobody's stock was released");
  }

  /** Of which orders that was asked; what another test left to be done may be among them. */
  private List<Long> ordersOf(String path) {
    List<Long> orders = new ArrayList<>();
    catalog.calls(path).forEach(call -> orders.add(call.body().get("order_id").asLong()));
    return orders;
  }

  @Test
  void eightAtOnceForTheLastUnitUnderOneNumberAreOneOrder() throws Exception {
    for (int round = 0; round < 5; round++) {
      long product = catalog.product("1.00", "1", "5.00");
      String key = newKey();
      String body = order(product, 1, "\"order_number\": \"R-" + key.substring(0, 8) + "\"");
      List<Integer> statuses = atOnce(8, i -> placeInTheEnd(key, body).extract().statusCode());
      assertEquals(List.of(201), statuses.stream().distinct().toList());
      assertEquals(1, count("SELECT count(*) FROM order_item WHERE product_id = ?", product));
    }
  }

  @Test
  void eightAtOnceThatAreAllRefusedLeaveNothingHeld() throws Exception {
    long product = catalog.product("1.00", "10", "5.00");
    String key = newKey();
    String body = order(product, 3, "\"discount_amount\": \"3.01\"");
    List<Integer> statuses = atOnce(8, i -> placeInTheEnd(key, body).extract().statusCode());
    assertEquals(List.of(400), statuses.stream().distinct().toList());
    assertEquals(new BigDecimal("1E+1"), catalog.available(product));
    place(key, order(product, 3)).statusCode(201);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefusedAndHoldsNothing() throws Exception {
    long product = catalog.product("1.00", "10", "5.00");
    String key = newKey();
    place(key, order(product, 2)).statusCode(201);
    place(key, order(product, 3)).statusCode(422).body("code", equalTo("idempotency_key_reused"));
    assertEquals(new BigDecimal("8"), catalog.available(product));

    String other = newKey();
    List<Integer> statuses =
        atOnce(4, i -> placeInTheEnd(other, order(product, 1 + i % 2)).extract().statusCode());
    assertTrue(List.of(201, 422).containsAll(statuses), "" + statuses);
    long quantity =
        count("SELECT sum(quantity)::bigint FROM order_item WHERE product_id = ?", product);
    assertEquals(10 - quantity, catalog.available(product).longValue(), "held is what was sold");
  }

  @Test
  void theKeyIsTheUsersOwn() {
    long product = catalog.product("1.00", "10", "5.00");
    String key = newKey();
    long kims = place(key, order(product, 1)).extract().jsonPath().getLong("id");
    long alexs =
        RestAssured.given()
            .header("Authorization", Tokens.bearer("alex", "sales"))
            .header("Idempotency-Key", key)
            .contentType("application/json")
            .body(order(product, 1))
            .post(ORDERS)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getLong("id");
    assertNotEquals(kims, alexs);
    assertEquals(new BigDecimal("8"), catalog.available(product));
  }

  @Test
  void aRefusedAttemptIsTriedAnew() {
    long product = catalog.product("1.00", "1", "5.00");
    String key = newKey();
    place(key, order(product, 2)).statusCode(409).body("code", equalTo("insufficient_stock"));
    long dear = catalog.product("2.00", "1", "1.00");
    String body = order(dear, 1, "\"discount_amount\": \"2.01\"");
    place(key, body).statusCode(400);
    place(key, body).statusCode(400);
    assertEquals(new BigDecimal("1"), catalog.available(dear), "each gave its stock back");
    assertEquals(
        3,
        catalog.calls(FakeCatalog.ALLOCATIONS).stream()
            .map(call -> call.body().get("request_key").asText())
            .distinct()
            .count(),
        "no allocation that was released is asked for again");
    place(key, order(dear, 1)).statusCode(201);
    assertEquals(new BigDecimal("0"), catalog.available(dear));
  }

  @Test
  void aRepeatedAnswerIsShownForPresentPermissions() {
    long product = catalog.product("2.00", "10", "10.00");
    String key = newKey();
    String body = order(product, 2, "\"status\": \"fulfilled\"");
    place(key, body).statusCode(201).body("gross_profit", equalTo("2.00"));
    as("sales")
        .header("Idempotency-Key", key)
        .body(body)
        .post(ORDERS)
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", equalTo("true"))
        .body("status", equalTo("fulfilled"))
        .body("$", not(hasKey("gross_profit")))
        .body("items[0]", not(hasKey("cost")));
    assertEquals(new BigDecimal("8"), catalog.onHand(product));
  }
}
