package com.easyecom.catalog.pastsales;

import static com.easyecom.catalog.fixture.Shelf.adjust;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.post;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.catalog.fixture.Orders;
import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hamcrest.Matcher;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Past sales, as order-service has them taken off the stock. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class PastSalesTest {

  private static final String PATH = "/internal/past-sales";
  private static final String OPENED = "\"2026-02-19T00:00:00Z\"";

  @Inject Orders orders;
  @Inject Outbox outbox;
  @Inject Jdbi jdbi;

  @Test
  void whatIsOpenedLeavesQuantityValueAndAverageAsTheyWereWheneverItCounts() {
    // Received today at 2.50: after the sales, at another cost than theirs.
    long cup = productWith(4);
    long run = unique();
    take(
            run,
            OPENED,
            line(1, run, 1, cup, "3", "10.00", "2026-02-21T10:00:00Z"),
            line(2, run, 2, cup, "1.5", "0.01", "2026-02-20T10:00:00Z"))
        .statusCode(200)
        .body("find { it.order_item_id == %d }.cost".formatted(item(run, 1)), equalTo("10.00"))
        .body("find { it.order_item_id == %d }.cost".formatted(item(run, 2)), equalTo("0.01"));
    read(cup)
        .body("on_hand", equalTo("4.000"), "stock_value", equalTo("10.00"))
        .body("unit_cost", equalTo("2.5000"));
    get("/api/v1/inventory/movements?product_id=" + cup)
        .body(
            "movement_type", contains("out", "out", "in", "in"),
            "quantity", contains("3.000", "1.500", "4.500", "4.000"),
            "value", contains("-10.00", "-0.01", "10.01", "10.00"))
        .body("[0].occurred_at", equalTo("2026-02-21T10:00:00Z"))
        .body("[1].occurred_at", equalTo("2026-02-20T10:00:00Z"))
        .body("[2].occurred_at", equalTo("2026-02-19T00:00:00Z"))
        .body("[2].reference_type", equalTo("sales_import"))
        .body("[2].reference_id", equalTo(Long.toString(run)))
        .body("[0].reference_type", equalTo("order"), "[0].actor", equalTo("kim"));
    // The latest movement is still the receipt of today.
    backdated(cup).statusCode(409).body("code", equalTo("backdating_unavailable"));
    List<DomainEvent> events = outbox.stockEvents(cup);
    assertEquals("2026-02-20T10:00:00Z", ((StockIssued) events.get(2)).occurredAt().toString());
    assertEquals("0.01", ((StockIssued) events.get(2)).cost().toString());
    for (int i = 1; i < events.size(); i++) {
      assertEquals(events.get(i - 1).aggregateVersion() + 1, events.get(i).aggregateVersion());
    }
  }

  @Test
  void theSameImportAgainAnswersTheSameAndMovesNothing() {
    long cup = productWith(4);
    long run = unique();
    String line = line(1, run, 1, cup, "3", null, now());
    String first = take(run, null, line).statusCode(200).extract().asString();
    move(cup, "in", "1");
    assertEquals(first, take(run, null, line).statusCode(200).extract().asString());
    read(cup).body("on_hand", equalTo("2.000"));
  }

  @Test
  void allAreTakenOrNoneAndAllThatCannotAreNamed() {
    long enough = productWith(4);
    long few = productWith(1);
    long later = productWith(4);
    long run = unique();
    take(
            run,
            null,
            line(2, run, 1, enough, "1", null, now()),
            line(3, run, 2, few, "1", null, now()),
            line(4, run, 3, few, "1", null, now()),
            line(5, run, 4, later, "1", null, "2026-02-21T10:00:00Z"))
        .statusCode(409)
        .body("code", equalTo("past_sales_refused"))
        .body("errors.row", contains(5, 4), "errors.field", contains("sold_at", "quantity"))
        .body("errors[0].message", startsWith("backdating_unavailable: "))
        .body("errors[1].message", startsWith("insufficient_stock: "));
    read(enough).body("on_hand", equalTo("4.000"));
    // Nothing is remembered of it: it may come again.
    take(run, null, line(2, run, 1, enough, "1", null, now())).statusCode(200);
  }

  @Test
  void undoingPutsBackWhatLeftAndWhatWasReceivedOnTheSameDays() {
    long sold = productWith(4);
    long run = unique();
    take(run, OPENED, line(1, run, 1, sold, "3", "10.00", "2026-02-21T10:00:00Z")).statusCode(200);
    // What is left is sold since: nothing hinders the undoing.
    move(sold, "out", "4").statusCode(201);
    undo(run).statusCode(204);
    undo(run).statusCode(204);
    read(sold).body("on_hand", equalTo("0.000"), "stock_value", equalTo("0.00"));
    get("/api/v1/inventory/movements?product_id=" + sold)
        .body("movement_type", contains("out", "return_in", "out", "out", "in", "in"))
        .body("[0].value", equalTo("-10.00"), "[1].value", equalTo("10.00"))
        .body("[0].occurred_at", equalTo("2026-02-19T00:00:00Z"))
        .body("[1].occurred_at", equalTo("2026-02-21T10:00:00Z"));
    assertEquals(
        List.of("sales_import", "sales_import"),
        outbox.events(StockAdjusted.class, sold).stream()
            .map(StockAdjusted::referenceType)
            .skip(3)
            .toList());
    take(run, OPENED, line(1, run, 1, sold, "3", "10.00", "2026-02-21T10:00:00Z"))
        .statusCode(409)
        .body("code", equalTo("past_sales_undone"));
  }

  @Test
  void whatWasUndoneWasNotSoldLast() {
    long cup = productWith(4);
    long kept = unique();
    long undone = unique();
    take(kept, OPENED, line(1, kept, 1, cup, "1", "2.00", "2026-02-20T10:00:00Z")).statusCode(200);
    take(undone, OPENED, line(1, undone, 1, cup, "1", "2.00", "2026-02-21T10:00:00Z"))
        .statusCode(200);
    lastSold(cup, equalTo("2026-02-21T10:00:00Z"));
    undo(undone).statusCode(204);
    lastSold(cup, equalTo("2026-02-20T10:00:00Z"));
    undo(kept).statusCode(204);
    lastSold(cup, nullValue());
  }

  private static void lastSold(long product, Matcher<?> when) {
    get("/api/v1/products/" + product + "/insights").statusCode(200).body("last_sold_at", when);
  }

  @Test
  void anImportThatIsUndoneBeforeItCameNeverComes() {
    long cup = productWith(4);
    long run = unique();
    undo(run).statusCode(204);
    take(run, OPENED, line(1, run, 1, cup, "3", "10.00", "2026-02-21T10:00:00Z"))
        .statusCode(409)
        .body("code", equalTo("past_sales_undone"));
    get("/api/v1/inventory/movements?product_id=" + cup).body("", hasSize(1));
  }

  @Test
  void productsAreFoundBySkuOrByOneName() {
    String name = "Cup " + unique();
    long one = named(name);
    String twice = "Twin " + unique();
    named(twice);
    named(twice);
    check(
            false,
            asked(2, null, name.toUpperCase(Locale.ROOT)),
            asked(3, "SKU of nothing", null),
            asked(4, null, twice))
        .statusCode(200)
        .body("faults.row", contains(3, 4, 2), "faults.field", contains("sku", "name", "quantity"))
        .body("faults[1].message", equalTo("is that of 2 products: give the sku"))
        .body("products", hasSize(0));
    check(true, asked(2, null, name))
        .body("products.product_id", contains((int) one), "faults", hasSize(0));
    read(one).body("on_hand", equalTo("0.000"));
  }

  /** Languages fold these differently; whoever asks with the very name must find it. */
  @Test
  void aNameIsFoundByItselfWhateverFoldsItsCase() {
    for (String name : List.of("\u0130znik %d", "\u039f\u0394\u039f\u03a3 %d", "Stra\u00dfe %d")) {
      String unique = name.formatted(unique());
      long id = named(unique);
      check(true, asked(2, null, unique))
          .body("faults", hasSize(0), "products.product_id", contains((int) id));
    }
  }

  @Test
  void aCheckDoesNotWaitForWhoMovesTheStock() {
    long cup = productWith(4);
    String sku = read(cup).extract().jsonPath().getString("sku");
    jdbi.useTransaction(
        handle -> {
          handle.execute("SELECT FROM stock WHERE product_id = ? FOR UPDATE", cup);
          handle.execute("SELECT FROM product WHERE id = ? FOR UPDATE", cup);
          check(false, asked(2, sku, null, now()))
              .statusCode(200)
              .body("faults", hasSize(0), "products.product_id", contains((int) cup));
        });
  }

  private static long named(String name) {
    return post(
            "/api/v1/products",
            "{\"sku\": \"PS-%d\", \"name\": \"%s\", \"unit_cost\": 1, \"unit_price\": 2}"
                .formatted(unique(), name))
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("id");
  }

  private static ValidatableResponse backdated(long product) {
    return adjust(
        """
        {"product_id": %d, "movement_type": "in", "quantity": 1,
         "occurred_at": "2026-02-22T00:00:00Z"}"""
            .formatted(product));
  }

  private ValidatableResponse take(long run, String openedAt, String... lines) {
    return orders.post(
        PATH,
        "{\"import_id\": %d, \"actor\": \"kim\", \"opened_at\": %s, \"lines\": [%s]}"
            .formatted(run, openedAt, String.join(", ", lines)));
  }

  private ValidatableResponse undo(long run) {
    return orders.post(PATH + "/undo", "{\"import_id\": %d, \"actor\": \"kim\"}".formatted(run));
  }

  private ValidatableResponse check(boolean isOpening, String... lines) {
    return orders.post(
        PATH + "/check",
        "{\"opening\": %s, \"lines\": [%s]}".formatted(isOpening, String.join(", ", lines)));
  }

  private static String asked(int row, String sku, String name) {
    return asked(row, sku, name, "2026-02-21T10:00:00Z");
  }

  private static String asked(int row, String sku, String name, String soldAt) {
    return "{\"row\": %d, \"sku\": %s, \"name\": %s, \"quantity\": 1, \"sold_at\": \"%s\"}"
        .formatted(row, quoted(sku), quoted(name), soldAt);
  }

  private static long item(long run, int number) {
    return run * 10 + number;
  }

  private static String line(
      int row, long run, int number, long product, String quantity, String cost, String soldAt) {
    return """
        {"row": %d, "order_id": %d, "fulfilment_id": %d, "order_item_id": %d, "product_id": %d,
         "quantity": %s, "cost": %s, "sold_at": %s}"""
        .formatted(
            row,
            item(run, number),
            item(run, number),
            item(run, number),
            product,
            quantity,
            cost,
            quoted(soldAt));
  }

  /** After the receipts before it, which counted when they came. */
  private static String now() {
    return Instant.now().toString();
  }

  private static String quoted(String text) {
    return text == null ? "null" : '"' + text + '"';
  }
}
