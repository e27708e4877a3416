package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class PlacedAsFulfilledTest extends OrderingTest {

  private static final String FULFILLED = "\"status\": \"fulfilled\"";
  private static final String DATED = "\"ordered_at\": \"2026-02-20T10:00:00Z\"";

  @Test
  void itLeavesAtOnceOnTheDayItWasOrdered() {
    long product = catalog.product("2.50", "35", "70.00");
    long id =
        place(order(product, 5, FULFILLED, DATED))
            .statusCode(201)
            .body("status", equalTo("fulfilled"))
            .body("ordered_at", equalTo("2026-02-20T10:00:00Z"))
            .body("version", equalTo(2))
            .body("items[0].cost", equalTo("10.00"))
            .body("gross_profit", equalTo("2.50"))
            .extract()
            .jsonPath()
            .getLong("id");
    assertEquals(new BigDecimal("3E+1"), catalog.onHand(product));
    assertEquals("2026-02-20T10:00:00Z", time(FakeCatalog.ALLOCATIONS, "issue_at").asText());
    assertEquals("2026-02-20T10:00:00Z", time(FakeCatalog.ISSUES, "occurred_at").asText());
    assertEquals(List.of("OrderPlaced", "OrderFulfilled"), eventTypes(id));
    assertEquals(
        1,
        count(
            "SELECT count(*) FROM outbox WHERE aggregate_id = ? AND data LIKE ?",
            Long.toString(id),
            "%\"fulfilled_at\":\"2026-02-20T10:00:00Z\"%"));
  }

  @Test
  void withoutADateItLeavesNow() {
    long product = catalog.product("2.50", "35", "70.00");
    place(order(product, 5, FULFILLED)).statusCode(201).body("status", equalTo("fulfilled"));
    assertTrue(time(FakeCatalog.ALLOCATIONS, "issue_at").isNull());
    assertTrue(time(FakeCatalog.ISSUES, "occurred_at").isNull());
  }

  @Test
  void aDateBeforeTheLatestMovementIsRefusedBeforeAnythingIsStored() {
    long product = catalog.product("2.50", "35", "70.00");
    long before = count("SELECT count(*) FROM sales_order");
    catalog.refuse(FakeCatalog.ALLOCATIONS, 409, "backdating_unavailable");
    place(order(product, 5, FULFILLED, DATED))
        .statusCode(409)
        .body("code", equalTo("backdating_unavailable"));
    assertEquals(before, count("SELECT count(*) FROM sales_order"));
  }

  @Test
  void ifTheStockCannotLeaveAfterAllTheOrderIsUndone() {
    long product = catalog.product("2.50", "35", "70.00");
    String key = newKey();
    catalog.refuse(FakeCatalog.ISSUES, 409, "backdating_unavailable");
    place(key, order(product, 5, FULFILLED, DATED))
        .statusCode(409)
        .body("code", equalTo("backdating_unavailable"));
    long id =
        count(
            "SELECT order_id FROM order_item WHERE product_id = ? ORDER BY id DESC LIMIT 1",
            product);
    show(id).body("status", equalTo("cancelled"), "version", equalTo(2));
    assertEquals(List.of("OrderPlaced", "OrderCancelled"), eventTypes(id));
    assertEquals(new BigDecimal("35"), catalog.available(product));
    as("admin")
        .get(ORDERS + "/" + id + "/history")
        .then()
        .body("action", contains("cancelled", "placed"));
  }

  @Test
  @Tag("full")
  void aSilentCatalogLeavesItConfirmedUntilItAnswers() {
    long product = catalog.product("2.50", "35", "70.00");
    catalog.delay(FakeCatalog.ISSUES, 4_500);
    long id =
        place(order(product, 5, FULFILLED, DATED))
            .statusCode(201)
            .body("status", equalTo("confirmed"))
            .extract()
            .jsonPath()
            .getLong("id");
    catalog.behave();
    await(() -> show(id).extract().path("status").equals("fulfilled"));
    assertEquals(new BigDecimal("3E+1"), catalog.onHand(product));
    assertEquals(List.of("OrderPlaced", "OrderFulfilled"), eventTypes(id));
  }

  @Test
  void eightAtOnceWithOneKeyLeaveOnce() throws Exception {
    long product = catalog.product("2.50", "35", "70.00");
    String key = newKey();
    List<Long> ids =
        atOnce(
            8,
            i ->
                placeInTheEnd(key, order(product, 5, FULFILLED))
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("id"));
    assertEquals(1, ids.stream().distinct().count());
    assertEquals(new BigDecimal("3E+1"), catalog.onHand(product));
    assertEquals(List.of("OrderPlaced", "OrderFulfilled"), eventTypes(ids.getFirst()));
    assertNotEquals(0, catalog.calls(FakeCatalog.ISSUES).size());
  }

  private JsonNode time(String path, String field) {
    return catalog.calls(path).getLast().body().get(field);
  }
}
