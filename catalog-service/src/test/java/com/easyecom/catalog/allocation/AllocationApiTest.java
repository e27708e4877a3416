package com.easyecom.catalog.allocation;

import static com.easyecom.catalog.fixture.Orders.line;
import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.patch;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.catalog.fixture.Orders;
import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.events.catalog.StockAllocated;
import com.easyecom.events.catalog.StockReleased;
import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class AllocationApiTest {

  @Inject Orders orders;
  @Inject Outbox outbox;
  @Inject Jdbi jdbi;

  @Test
  void allLinesAreHeldAndTheProductsFactsAnswered() {
    long cup = productWith(5);
    long plate = productWith(5);
    long order = unique();
    orders
        .allocate("key-" + order, order, line(plate, "1.5"), line(cup, "2"), line(cup, "1"))
        .statusCode(200)
        .body(
            "order_id", equalTo(order),
            "products.product_id", contains((int) cup, (int) plate),
            "products[0].name", equalTo("A cup"),
            "products[0].unit_price", equalTo("4.00"));
    read(cup).body("allocated", equalTo("3.000"), "available", equalTo("2.000"));
    StockAllocated event = outbox.events(StockAllocated.class, cup).getFirst();
    assertEquals(order, event.orderId());
    assertEquals("3.000", event.quantity().toString());
    assertEquals("3.000", event.allocatedAfter().toString());
    assertEquals(2, event.version());
  }

  @Test
  void allLinesOrNoneAndEveryShortageIsNamed() {
    long cup = productWith(5);
    long plate = productWith(2);
    long bowl = productWith(1);
    orders
        .allocate(
            "key-" + unique(),
            unique(),
            line(cup, "5"),
            line(plate, "1.5"),
            line(bowl, "9"),
            line(plate, "1"))
        .statusCode(409)
        .contentType("application/problem+json")
        .body(
            "code", equalTo("insufficient_stock"),
            "errors.product_id", contains((int) plate, (int) bowl),
            "errors.requested", contains("2.500", "9.000"),
            "errors.available", contains("2.000", "1.000"));
    read(cup).body("allocated", equalTo("0.000"));
    read(plate).body("allocated", equalTo("0.000"));
  }

  @Test
  void productsThatAreNotForSaleAreNamedByTheirLine() {
    long cup = productWith(5);
    long inactive = productWith(5);
    patch(inactive, "{\"is_active\": false}").statusCode(200);
    long archived = productWith(1);
    move(archived, "out", "1");
    admin().delete("/api/v1/products/" + archived);
    orders
        .allocate(
            "key-" + unique(),
            unique(),
            line(999_999_999, "1"),
            line(cup, "1"),
            line(inactive, "1"),
            line(archived, "1"))
        .statusCode(400)
        .body(
            "code", equalTo("invalid_request"),
            "errors.field",
                contains("items[0].product_id", "items[2].product_id", "items[3].product_id"));
    read(cup).body("allocated", equalTo("0.000"));
  }

  @Test
  void aTimeOfIssueBeforeTheLatestMovementIsRefused() {
    long cup = productWith(5);
    orders
        .post(
            "/internal/allocations",
            """
            {"request_key": "key-%d", "order_id": %d, "issue_at": "2026-01-01T00:00:00Z",
             "lines": [%s]}"""
                .formatted(unique(), unique(), line(cup, "1")))
        .statusCode(409)
        .body("code", equalTo("backdating_unavailable"));
    read(cup).body("allocated", equalTo("0.000"));
  }

  @Test
  void theSameKeyAgainAnswersTheFirstOrderEvenForTheLastUnit() {
    long cup = productWith(1);
    String key = "key-" + unique();
    long first = unique();
    orders.allocate(key, first, line(cup, "1")).statusCode(200);
    orders
        .allocate(key, unique(), line(cup, "0.5"), line(cup, "0.5"))
        .statusCode(200)
        .body("order_id", equalTo(first), "products", hasSize(1));
    read(cup).body("allocated", equalTo("1.000"));
    assertEquals(1, outbox.events(StockAllocated.class, cup).size());
    orders
        .allocate(key, unique(), line(cup, "2"))
        .statusCode(422)
        .body("code", equalTo("request_key_reused"));
  }

  @Test
  void aRefusedRequestLeavesItsKeyFree() {
    long cup = productWith(1);
    String key = "key-" + unique();
    long order = unique();
    orders.allocate(key, order, line(cup, "2")).statusCode(409);
    orders.allocate(key, order, line(cup, "1")).statusCode(200);
  }

  @Test
  void aReleaseGivesBackWhatIsHeldAndFreesTheKey() {
    long cup = productWith(3);
    String key = "key-" + unique();
    long first = unique();
    orders.allocate(key, first, line(cup, "2")).statusCode(200);
    orders.release(first).statusCode(204);
    orders.release(first).statusCode(204);
    read(cup).body("available", equalTo("3.000"));
    List<StockReleased> events = outbox.events(StockReleased.class, cup);
    assertEquals(1, events.size());
    assertEquals("2.000", events.getFirst().quantity().toString());
    long second = unique();
    orders.allocate(key, second, line(cup, "3")).statusCode(200).body("order_id", equalTo(second));
  }

  @Test
  void aKeyIsFreeAgainAfterADay() {
    long cup = productWith(3);
    String key = "key-" + unique();
    orders.allocate(key, unique(), line(cup, "1")).statusCode(200);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE allocation_request SET created_at = created_at - interval '24 h'"
                    + " WHERE request_key = ?",
                key));
    long second = unique();
    orders.allocate(key, second, line(cup, "1")).body("order_id", equalTo(second));
    read(cup).body("allocated", equalTo("2.000"));
  }

  @Test
  void anOrderCanHoldMoreByAndBy() {
    long cup = productWith(5);
    long order = unique();
    orders.allocate(order, cup, "2").statusCode(200);
    orders.allocate(order, cup, "1").statusCode(200);
    read(cup).body("allocated", equalTo("3.000"));
    orders.release(order).statusCode(204);
    read(cup).body("allocated", equalTo("0.000"));
  }

  @Test
  void whatOrdersHoldCannotBeTakenOutByHand() {
    long cup = productWith(5);
    orders.allocate(unique(), cup, "4").statusCode(200);
    move(cup, "out", "2").statusCode(409).body("available", equalTo("1.000"));
    move(cup, "out", "1").statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "null",
        "[]",
        "{}",
        "{\"request_key\": \"k\", \"order_id\": 1, \"lines\": []}",
        "{\"request_key\": \"k\", \"order_id\": 1, \"lines\": [null]}",
        "{\"request_key\": \"k\", \"order_id\": 1, \"lines\": [{\"product_id\": 1}]}",
        "{\"request_key\": \"\", \"order_id\": 1, \"lines\": [{\"product_id\": 1, \"quantity\": 1}]}",
        "{\"request_key\": \"k\", \"order_id\": 1, \"lines\": [{\"product_id\": 1, \"quantity\": 0}]}",
        "{\"request_key\": \"k\", \"order_id\": 0, \"lines\": [{\"product_id\": 1, \"quantity\": 1}]}",
        "{\"request_key\": \"k\", \"order_id\": \"x\", \"lines\": 5}"
      })
  void aBadRequestIsRefused(String body) {
    orders
        .post("/internal/allocations", body)
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void peopleAndStrangersAreTurnedAway() {
    for (String path : List.of("/internal/allocations", "/internal/issues", "/internal/releases")) {
      given().contentType("application/json").body("{}").post(path).then().statusCode(401);
      given()
          .header("Authorization", Tokens.admin())
          .contentType("application/json")
          .body("{}")
          .post(path)
          .then()
          .statusCode(401)
          .contentType("application/problem+json");
    }
  }
}
