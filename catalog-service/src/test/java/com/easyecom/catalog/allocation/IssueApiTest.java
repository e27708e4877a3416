package com.easyecom.catalog.allocation;

import static com.easyecom.catalog.fixture.Orders.issueLine;
import static com.easyecom.catalog.fixture.Orders.line;
import static com.easyecom.catalog.fixture.Shelf.adjust;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.receive;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.catalog.fixture.Orders;
import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class IssueApiTest {

  @Inject Orders orders;
  @Inject Outbox outbox;

  @Test
  void sevenReceivedAt33333AndSoldInPartsLeaveNothingBehind() {
    long cup = product();
    receive(cup, "7", "3.3333").statusCode(201);
    read(cup).body("stock_value", equalTo("23.33"));
    sell(cup, "3", "10.00");
    read(cup).body("stock_value", equalTo("13.33"));
    sell(cup, "3", "10.00");
    read(cup).body("stock_value", equalTo("3.33"));
    sell(cup, "1", "3.33");
    read(cup).body("stock_value", equalTo("0.00"), "on_hand", equalTo("0.000"));
  }

  @Test
  void anIssueIsAMovementOfTheOrderAndAnEventPerLine() {
    long cup = productWith(5);
    long order = unique();
    long fulfilment = unique();
    orders.allocate(order, cup, "4").statusCode(200);
    orders
        .issue(fulfilment, order, issueLine(21, cup, "1"), issueLine(22, cup, "2.5"))
        .statusCode(200)
        .body(
            "lines.order_item_id", contains(21, 22),
            "lines.cost", contains("2.50", "6.25"),
            "occurred_at", notNullValue());
    read(cup).body("on_hand", equalTo("1.500"), "allocated", equalTo("0.500"));
    get("/api/v1/inventory/movements?reference_type=order&reference_id=" + order)
        .body(
            "movement_type", contains("out", "out"),
            "quantity", contains("2.500", "1.000"),
            "value", contains("-6.25", "-2.50"),
            "actor", contains("sam", "sam"));
    List<StockIssued> events = outbox.events(StockIssued.class, cup);
    assertEquals(List.of(21L, 22L), events.stream().map(StockIssued::orderItemId).toList());
    assertEquals("6.25", events.get(1).cost().toString());
    assertEquals(fulfilment, events.get(1).fulfilmentId());
    assertEquals("1.500", events.get(1).onHandAfter().toString());
    assertEquals(events.get(0).version() + 1, events.get(1).version());
  }

  @Test
  void theSameFulfilmentAgainAnswersTheSameAndMovesNothing() {
    long cup = product();
    receive(cup, "7", "3.3333");
    long order = unique();
    long fulfilment = unique();
    orders.allocate(order, cup, "7").statusCode(200);
    String[] lines = {issueLine(1, cup, "3"), issueLine(2, cup, "1")};
    String first = orders.issue(fulfilment, order, lines).statusCode(200).extract().asString();
    receive(cup, "1", "100");
    String again = orders.issue(fulfilment, order, lines).statusCode(200).extract().asString();
    assertEquals(first, again);
    read(cup).body("on_hand", equalTo("4.000"), "allocated", equalTo("3.000"));
    assertEquals(2, outbox.events(StockIssued.class, cup).size());
  }

  @Test
  void moreThanTheOrderHoldsIsRefusedWhole() {
    long cup = productWith(5);
    long plate = productWith(5);
    long order = unique();
    orders.allocate("key-" + order, order, line(cup, "2"), line(plate, "1")).statusCode(200);
    orders.allocate(unique(), cup, "2").statusCode(200);
    orders
        .issue(
            unique(),
            order,
            issueLine(1, plate, "1"),
            issueLine(2, cup, "2"),
            issueLine(3, cup, "1"))
        .statusCode(409)
        .body(
            "code", equalTo("not_allocated"),
            "errors", hasSize(1),
            "errors[0].product_id", equalTo((int) cup),
            "errors[0].requested", equalTo("3.000"),
            "errors[0].held", equalTo("2.000"));
    orders
        .issue(unique(), unique(), issueLine(1, 999_999_999, "1"))
        .statusCode(409)
        .body("code", equalTo("not_allocated"));
    read(plate).body("on_hand", equalTo("5.000"));
  }

  @Test
  void whatWasIssuedIsNotReleased() {
    long cup = productWith(5);
    long order = unique();
    orders.allocate(order, cup, "4").statusCode(200);
    orders.issue(unique(), order, issueLine(1, cup, "3")).statusCode(200);
    orders.release(order).statusCode(204);
    read(cup).body("on_hand", equalTo("2.000"), "available", equalTo("2.000"));
    orders.issue(unique(), order, issueLine(2, cup, "1")).statusCode(409);
  }

  @Test
  void anIssueCountsAtItsTimeWhichIsNotBeforeTheLatestMovement() {
    long cup = product();
    adjust(
            """
            {"product_id": %d, "movement_type": "in", "quantity": 5,
             "occurred_at": "2026-02-19T00:00:00Z"}"""
                .formatted(cup))
        .statusCode(201);
    long order = unique();
    orders.allocate(order, cup, "3").statusCode(200);
    orders
        .issueAt("2026-02-20T10:00:00Z", unique(), order, issueLine(1, cup, "1"))
        .statusCode(200)
        .body("occurred_at", equalTo("2026-02-20T10:00:00Z"));
    orders
        .issueAt("2026-02-20T09:00:00Z", unique(), order, issueLine(2, cup, "1"))
        .statusCode(409)
        .body("code", equalTo("backdating_unavailable"));
    orders
        .issueAt("2199-01-01T00:00:00Z", unique(), order, issueLine(2, cup, "1"))
        .statusCode(400)
        .body("errors.field", contains("occurred_at"));
    read(cup).body("on_hand", equalTo("4.000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"fulfilment_id\": 1, \"order_id\": 1, \"lines\": []}",
        "{\"fulfilment_id\": 1, \"order_id\": 1, \"lines\": [{}]}",
        "{\"fulfilment_id\": 1, \"order_id\": 1, \"lines\":"
            + " [{\"order_item_id\": 1, \"product_id\": 1, \"quantity\": -1}]}",
        "{\"fulfilment_id\": 1, \"order_id\": 1, \"lines\":"
            + " [{\"order_item_id\": 1, \"product_id\": 1, \"quantity\": 1},"
            + " {\"order_item_id\": 1, \"product_id\": 2, \"quantity\": 1}]}"
      })
  void aBadRequestIsRefused(String body) {
    orders.post("/internal/issues", body).statusCode(400).body("code", equalTo("invalid_request"));
  }

  private void sell(long productId, String quantity, String cost) {
    long order = unique();
    orders.allocate(order, productId, quantity).statusCode(200);
    orders
        .issue(unique(), order, issueLine(unique(), productId, quantity))
        .statusCode(200)
        .body("lines[0].cost", equalTo(cost));
  }
}
