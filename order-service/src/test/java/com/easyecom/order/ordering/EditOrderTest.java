package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders changed and cancelled after they were placed. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class EditOrderTest extends OrderingTest {

  @Test
  void linesGoUpAndDownAndTheStockFollowsByTheDifference() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3, "\"tax_amount\": 1"));
    long item = itemOf(id, 0);
    edit(id, items(kept(item, 7)))
        .statusCode(200)
        .body("version", equalTo(2), "subtotal", equalTo("35.00"), "total_amount", equalTo("36.00"))
        .body("items[0].quantity", equalTo("7.000"), "items[0].id", equalTo((int) item));
    assertEquals(new BigDecimal("7"), catalog.held(id, product));
    edit(id, items(kept(item, 2))).statusCode(200).body("total_amount", equalTo("11.00"));
    assertEquals(new BigDecimal("2"), catalog.held(id, product));
    assertEquals(List.of("OrderPlaced", "OrderEdited", "OrderEdited"), eventTypes(id));
    fulfil(id, "{}").statusCode(201).body("fulfilment_state", equalTo("done"));
    assertEquals(new BigDecimal("8"), catalog.onHand(product));
    isSettled(id);
  }

  @Test
  void aProductIsSwappedForAnotherAndTheHistoryKeepsBoth() {
    long mug = catalog.product("5.00", "10", "20.00");
    long cup = catalog.product("4.00", "10", "20.00");
    long id = placed(order(mug, 3));
    long item = itemOf(id, 0);
    edit(id, items(item(cup, 2)))
        .statusCode(200)
        .body("items", hasSize(1), "items[0].product_id", equalTo((int) cup))
        .body("subtotal", equalTo("8.00"));
    assertEquals(new BigDecimal("0"), catalog.held(id, mug));
    assertEquals(new BigDecimal("2"), catalog.held(id, cup));
    as("admin")
        .get(path(id) + "/history")
        .then()
        .body("[0].action", equalTo("edited"), "[0].actor", equalTo("kim"))
        .body("[0].changes.find { it.field == 'total_amount' }.before", equalTo("15.00"))
        .body("[0].changes.find { it.field == 'total_amount' }.after", equalTo("8.00"))
        .body(
            "[0].changes.find { it.field == 'items[id=%d].quantity' }.before".formatted(item),
            equalTo("3.000"))
        .body("[0].changes.field", hasItems("items[id=" + itemOf(id, 0) + "].unit_price"));
    isSettled(id);
  }

  @Test
  void moreThanIsAvailableChangesNothing() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    edit(id, items(kept(itemOf(id, 0), 11)))
        .statusCode(409)
        .body("code", equalTo("insufficient_stock"))
        .body("errors[0].requested", equalTo("8.000"), "errors[0].available", equalTo("7.000"));
    show(id).body("version", equalTo(1), "items[0].quantity", equalTo("3.000"));
    assertEquals(new BigDecimal("3"), catalog.held(id, product));
    isSettled(id);
  }

  @Test
  void amountsAndNoteChangeWithoutTheStockBeingAsked() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3, "\"note\": \"old\""));
    edit(id, "{\"tax_amount\": 2, \"discount_amount\": \"1.50\", \"note\": \"new\"}")
        .statusCode(200)
        .body("total_amount", equalTo("15.50"), "note", equalTo("new"));
    edit(id, "{\"note\": null}").statusCode(200).body("note", equalTo(null));
    edit(id, "{\"discount_amount\": \"15.01\"}")
        .statusCode(400)
        .body("errors.field", contains("discount_amount"));
    assertEquals(List.of(), catalog.calls(FakeCatalog.REALLOCATIONS));
  }

  @Test
  void theSameStatusAgainChangesNothing() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    String same = "{\"status\": \"confirmed\", \"items\": [" + kept(itemOf(id, 0), 3) + "]}";
    edit(id, same).statusCode(200).body("version", equalTo(1));
    edit(id, "{}").statusCode(200).body("version", equalTo(1));
    assertEquals(List.of("OrderPlaced"), eventTypes(id));
    assertEquals(1, count("SELECT count(*) FROM order_history WHERE order_id = ?", id));
  }

  @Test
  void aDraftIsEditedConfirmedAndFulfilled() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    jdbi.useHandle(h -> h.execute("UPDATE sales_order SET status = 'draft' WHERE id = ?", id));
    catalog.expire(id);
    edit(id, items(kept(itemOf(id, 0), 4))).statusCode(200).body("status", equalTo("draft"));
    assertEquals(new BigDecimal("0"), catalog.held(id, product));
    edit(id, "{\"status\": \"fulfilled\"}")
        .statusCode(409)
        .body("code", equalTo("illegal_transition"), "allowed", contains("confirmed", "cancelled"));
    edit(id, "{\"status\": \"confirmed\"}").statusCode(200).body("status", equalTo("confirmed"));
    assertEquals(new BigDecimal("4"), catalog.held(id, product));
    edit(id, "{\"status\": \"draft\"}")
        .statusCode(409)
        .body("allowed", contains("fulfilled", "cancelled"));
    edit(id, "{\"status\": \"fulfilled\"}").statusCode(200).body("status", equalTo("fulfilled"));
    assertEquals(new BigDecimal("6"), catalog.onHand(product));
    assertEquals(List.of("OrderPlaced", "OrderPlaced", "OrderFulfilled"), eventTypes(id));
  }

  @Test
  void cancellingGivesTheStockBackOnce() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    cancel(id).statusCode(204);
    assertEquals(new BigDecimal("0"), catalog.held(id, product));
    cancel(id).statusCode(204);
    show(id).body("status", equalTo("cancelled"), "version", equalTo(2));
    assertEquals(List.of("OrderPlaced", "OrderCancelled"), eventTypes(id));
    edit(id, items(kept(itemOf(id, 0), 1)))
        .statusCode(409)
        .body("code", equalTo("order_cancelled"));
    edit(id, "{\"status\": \"confirmed\"}")
        .statusCode(409)
        .body("code", equalTo("illegal_transition"), "allowed", empty());
    isSettled(id);
  }

  @Test
  void whatHasLeftBindsTheRest() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 5));
    long item = itemOf(id, 0);
    fulfil(id, part(item, 2)).statusCode(201);
    cancel(id).statusCode(409).body("code", equalTo("order_partly_fulfilled"));
    edit(id, "{\"tax_amount\": 1}").statusCode(409).body("code", equalTo("order_partly_fulfilled"));
    edit(id, items("{\"id\": %d, \"quantity\": 5, \"unit_price\": 6}".formatted(item)))
        .statusCode(409)
        .body("code", equalTo("order_partly_fulfilled"));
    edit(id, items(kept(item, 1)))
        .statusCode(409)
        .body("code", equalTo("below_fulfilled"))
        .body("errors[0].order_item_id", equalTo((int) item))
        .body("errors[0].fulfilled", equalTo("2.000"));
    edit(id, items(kept(item, 4))).statusCode(200).body("status", equalTo("confirmed"));
    assertEquals(new BigDecimal("2"), catalog.held(id, product));
    edit(id, "{\"status\": \"fulfilled\"}").statusCode(200).body("status", equalTo("fulfilled"));
    cancel(id).statusCode(409).body("code", equalTo("order_fulfilled"));
    edit(id, items(kept(item, 3))).statusCode(409).body("code", equalTo("order_fulfilled"));
    edit(id, "{\"status\": \"returned\"}").statusCode(409).body("code", equalTo("order_fulfilled"));
    edit(id, "{\"status\": \"fulfilled\"}").statusCode(200);
  }

  @Test
  void reducingToWhatHasLeftClosesTheOrderWithTheRestOfItsAmounts() {
    long product = catalog.product("3.33", "10", "20.00");
    long id = placed(order(product, 3, "\"tax_amount\": 1", "\"discount_amount\": 2"));
    long item = itemOf(id, 0);
    fulfil(id, part(item, 1)).statusCode(201);
    edit(id, items(kept(item, 1)))
        .statusCode(200)
        .body("status", equalTo("fulfilled"), "version", equalTo(4))
        .body("subtotal", equalTo("3.33"), "tax_amount", equalTo("1.00"))
        .body("discount_amount", equalTo("2.00"), "gross_profit", equalTo("-0.67"));
    assertEquals(new BigDecimal("0"), catalog.held(id, product));
    assertEquals(100, cents(id, "tax_amount"));
    assertEquals(200, cents(id, "discount_amount"));
    assertEquals(
        List.of("OrderPlaced", "OrderFulfilled", "OrderEdited", "OrderFulfilled"), eventTypes(id));
    assertEquals(
        0, count("SELECT count(*) FROM fulfilment WHERE state = 'pending' AND order_id = ?", id));
    isSettled(id);
  }

  @Test
  void linesThatMakeNoSenseAreNamed() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    long item = itemOf(id, 0);
    long other = itemOf(placed(order(product, 1)), 0);
    edit(id, items(kept(other, 1), kept(item, 1), kept(item, 2)))
        .statusCode(400)
        .body("errors.field", contains("items[0].id", "items[2].id"));
    edit(id, items(kept(item, 1), item(999_999_999, 1)))
        .statusCode(400)
        .body("errors.field", contains("items[1].product_id"));
    for (String body :
        List.of(
            "{\"items\": []}",
            "{\"items\": [{\"quantity\": 1}]}",
            "{\"items\": [null]}",
            items(kept(item, 0)),
            items(kept(item, "\"1.0001\"")),
            "{\"total_amount\": 1}",
            "{\"status\": \"shipped\"}",
            "{\"tax_amount\": -1}",
            "{\"status\": \"cancelled\", \"tax_amount\": 1}",
            "null")) {
      assertEquals(400, edit(id, body).extract().statusCode(), body);
    }
    edit(id, "{\"tax_amount\": 1, \"version\": 7}")
        .statusCode(409)
        .body("code", equalTo("stale_version"), "version", equalTo(1));
    edit(999_999_999, "{}").statusCode(404);
    show(id).body("version", equalTo(1));
  }

  private long cents(long orderId, String column) {
    return count(
        "SELECT (100 * sum(" + column + "))::bigint FROM fulfilment WHERE order_id = ?", orderId);
  }

  private void isSettled(long orderId) {
    await(
        () ->
            count("SELECT count(*) FROM stock_reallocation WHERE is_open AND order_id = ?", orderId)
                == 0);
  }

  private static String part(long item, int quantity) {
    return "{\"items\": [{\"order_item_id\": %d, \"quantity\": %d}]}".formatted(item, quantity);
  }
}
