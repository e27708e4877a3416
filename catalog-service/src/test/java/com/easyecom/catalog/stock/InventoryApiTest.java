package com.easyecom.catalog.stock;

import static com.easyecom.catalog.fixture.Shelf.adjust;
import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.as;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.receive;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class InventoryApiTest {

  private static final String MOVEMENTS = "/api/v1/inventory/movements";

  @Inject Outbox outbox;
  @Inject Jdbi jdbi;

  @Test
  void aReceiptIsAnsweredAsTheContractSays() {
    long id = product();
    long movement =
        adjust(
                """
                {"product_id": %d, "movement_type": "in", "quantity": 7, "unit_cost": "3.3333",
                 "reason": "Delivery", "reference_type": "purchase", "reference_id": "P-1",
                 "occurred_at": "2026-02-19T10:00:00+01:00"}"""
                    .formatted(id))
            .statusCode(201)
            .header("Location", notNullValue())
            .body(
                "product_id", equalTo((int) id),
                "movement_type", equalTo("in"),
                "quantity", equalTo("7.000"),
                "unit_cost", equalTo("3.3333"),
                "value", equalTo("23.33"),
                "on_hand_after", equalTo("7.000"),
                "value_after", equalTo("23.33"),
                "unit_cost_after", equalTo("3.3329"),
                "reason", equalTo("Delivery"),
                "reference_type", equalTo("purchase"),
                "reference_id", equalTo("P-1"),
                "actor", equalTo("a-admin"),
                "occurred_at", equalTo("2026-02-19T09:00:00Z"),
                "sku", notNullValue())
            .extract()
            .jsonPath()
            .getLong("id");
    get(MOVEMENTS + "/" + movement).statusCode(200).body("value", equalTo("23.33"));
    read(id).body("on_hand", equalTo("7.000"), "unit_cost", equalTo("3.3329"));
    StockAdjusted event = outbox.events(StockAdjusted.class, id).getFirst();
    assertEquals(movement, event.movementId());
    assertEquals("in", event.movementType());
    assertEquals("23.33", event.value().toString());
    assertEquals("purchase", event.referenceType());
    assertEquals(1, event.version());
  }

  @Test
  void movementsGoTheWayOfTheirType() {
    long id = product();
    receive(id, "10", "2").statusCode(201);
    assertMoved(move(id, "out", "1"), "1.000", "-2.00", "9.000");
    assertMoved(move(id, "return_out", "2"), "2.000", "-4.00", "7.000");
    assertMoved(move(id, "return_in", "1.5"), "1.500", "3.00", "8.500");
    assertMoved(move(id, "adjustment", "-0.5"), "-0.500", "-1.00", "8.000");
    assertMoved(move(id, "adjustment", "2"), "2.000", "4.00", "10.000");
    read(id).body("stock_value", equalTo("20.00"), "unit_cost", equalTo("2.0000"));
  }

  @Test
  void theValuesOfMovementsAddUpToTheStocksValue() {
    long id = product();
    receive(id, "7", "3.3333");
    move(id, "out", "3");
    move(id, "out", "3");
    receive(id, "0.333", "1.0001");
    List<String> values =
        get(MOVEMENTS + "?product_id=" + id).extract().jsonPath().getList("value");
    BigDecimal sum = values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    read(id).body("stock_value", equalTo(sum.toPlainString()));
  }

  @Test
  void moreThanIsThereIsRefusedAndSaysWhatIs() {
    long id = productWith(3);
    move(id, "out", "3.001")
        .statusCode(409)
        .contentType("application/problem+json")
        .body(
            "code", equalTo("insufficient_stock"),
            "available", equalTo("3.000"),
            "requested", equalTo("3.001"));
    move(id, "adjustment", "-4").statusCode(409).body("code", equalTo("insufficient_stock"));
    read(id).body("on_hand", equalTo("3.000"));
  }

  @Test
  void aMovementBeforeTheLatestIsRefused() {
    long id = product();
    at(id, "2026-02-20T10:00:00Z").statusCode(201);
    at(id, "2026-02-20T10:00:00Z").statusCode(201);
    at(id, "2026-02-20T09:59:59.999999Z")
        .statusCode(409)
        .body("code", equalTo("backdating_unavailable"), "product_id", equalTo((int) id));
    at(id, "2026-02-20T10:00:00.000001Z").statusCode(201);
    move(id, "in", "1").statusCode(201);
    at(id, "2026-02-21T10:00:00Z").statusCode(409);
  }

  @Test
  void aMovementInTheFutureIsRefused() {
    at(product(), "2199-01-01T00:00:00Z")
        .statusCode(400)
        .body("code", equalTo("invalid_request"), "errors.field", contains("occurred_at"));
  }

  @Test
  void movementsAreFilteredAndNewestFirst() {
    long id = product();
    at(id, "2026-02-19T10:00:00Z");
    at(id, "2026-02-20T23:59:59Z");
    String reference = "R-" + unique();
    adjust(
        """
        {"product_id": %d, "movement_type": "out", "quantity": 1, "reference_type": "scrap",
         "reference_id": "%s"}"""
            .formatted(id, reference));
    String all = MOVEMENTS + "?product_id=" + id;
    get(all).body("movement_type", contains("out", "in", "in"));
    get(all + "&movement_type=out").body("", hasSize(1));
    get(all + "&from=2026-02-19&to=2026-02-20").body("", hasSize(2));
    get(all + "&from=2026-02-20&to=2026-02-20").body("", hasSize(1));
    get(all + "&to=2026-02-20T23:59:59Z").body("", hasSize(1));
    get(MOVEMENTS + "?reference_id=" + reference).body("reference_type", contains("scrap"));
    get(MOVEMENTS + "?reference_type=scrap&reference_id=" + reference).body("", hasSize(1));
    get(MOVEMENTS + "?reference_type=order&reference_id=" + reference).body("", hasSize(0));
    String link = get(all + "&limit=2").body("", hasSize(2)).extract().header("Link");
    String next = link.substring(1, link.indexOf('>'));
    admin().urlEncodingEnabled(false).get(next).then().body("", hasSize(1));
  }

  @Test
  void theSameIdempotencyKeyMovesOnceAndIsRenderedForTheCaller() {
    long id = product();
    String key = "key-" + unique();
    String body = "{\"product_id\": %d, \"movement_type\": \"in\", \"quantity\": 2}".formatted(id);
    for (int i = 0; i < 2; i++) {
      as("warehouse")
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body(body)
          .post("/api/v1/inventory/adjustments")
          .then()
          .statusCode(201)
          .body("$", not(hasKey("value")), "$", not(hasKey("unit_cost_after")))
          .body("on_hand_after", equalTo("2.000"));
    }
    read(id).body("on_hand", equalTo("2.000"));
  }

  @Test
  void valuesAreLeftOutForThoseWhoMayNotSeeCosts() {
    long id = productWith(1);
    as("sales")
        .get(MOVEMENTS + "?product_id=" + id)
        .then()
        .statusCode(200)
        .body("[0]", not(hasKey("value")), "[0]", not(hasKey("unit_cost")))
        .body("[0]", not(hasKey("value_after")), "[0]", not(hasKey("unit_cost_after")))
        .body("[0].on_hand_after", equalTo("1.000"));
    as("accountant").get(MOVEMENTS + "?product_id=" + id).then().body("[0].value", equalTo("2.50"));
  }

  @Test
  void theLedgerCannotBeRewritten() {
    productWith(1);
    for (String sql :
        List.of(
            "UPDATE stock_movement SET value = 0",
            "DELETE FROM stock_movement",
            "TRUNCATE stock_movement")) {
      JdbiException refused =
          assertThrows(JdbiException.class, () -> jdbi.useHandle(handle -> handle.execute(sql)));
      assertEquals(true, refused.getMessage().contains("permission denied"), sql);
    }
  }

  private static ValidatableResponse at(long productId, String time) {
    return adjust(
        """
        {"product_id": %d, "movement_type": "in", "quantity": 1, "occurred_at": "%s"}"""
            .formatted(productId, time));
  }

  private static void assertMoved(
      ValidatableResponse movement, String quantity, String value, String onHandAfter) {
    movement
        .statusCode(201)
        .body(
            "quantity", equalTo(quantity),
            "value", equalTo(value),
            "on_hand_after", equalTo(onHandAfter));
  }
}
