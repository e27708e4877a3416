package com.easyecom.order.salesimport;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class ImportSalesTest extends SalesFiles {

  @Test
  void thePredecessorsFileBecomesFulfilledOrdersOnTheirDays() {
    long product = catalog.product("2.50", "30", "60.00");
    String name = "product " + product;
    send(
            DEMO_HEADER
                + "2026-02-20 10:00:00,%s,5,2.5,2.0,12.50,10.00,2.50\n".formatted(name)
                + "2026-02-23 15:30:00,%s,10,2.8,2.0,28.00,20.00,8.00\n".formatted(name),
            "?stock=opening")
        .statusCode(200)
        .body("state", equalTo("done"), "created", equalTo(2), "failed", equalTo(0))
        .body("stock", equalTo("opening"), "errors", hasSize(0), "rows_read", equalTo(2));
    List<Long> orders = ordersOf(product);
    assertEquals(2, orders.size());
    show(orders.getFirst())
        .body("status", equalTo("fulfilled"), "version", equalTo(2), "channel", equalTo("import"))
        .body("ordered_at", equalTo("2026-02-20T10:00:00Z"), "total_amount", equalTo("12.50"))
        .body("order_number", matchesPattern("ORD-2026-\\d{6,}"))
        .body("items[0].cost", equalTo("10.00"), "items[0].fulfilled_quantity", equalTo("5.000"))
        .body("gross_profit", equalTo("2.50"));
    assertEquals(List.of("OrderPlaced", "OrderFulfilled"), eventTypes(orders.getFirst()));
    assertEquals(
        1,
        count(
            "SELECT count(*) FROM outbox WHERE aggregate_id = ? AND data LIKE ?",
            Long.toString(orders.getLast()),
            "%\"fulfilled_at\":\"2026-02-23T15:30:00Z\"%"));
    assertEquals(0, new BigDecimal("30").compareTo(catalog.onHand(product)));
    assertEquals(
        "2026-02-19T00:00:00Z",
        catalog.calls(FakeCatalog.PAST_SALES).getLast().body().get("opened_at").asText());
    assertEquals(
        "kim", catalog.calls(FakeCatalog.PAST_SALES).getLast().body().get("actor").asText());
    as("admin")
        .get(ORDERS + "/" + orders.getFirst() + "/history")
        .then()
        .body("action", contains("fulfilled", "placed"), "actor", contains("kim", "kim"));
  }

  @Test
  void rowsOfOneNumberAreOneOrderWithItsTaxAndItsCustomer() {
    long cup = catalog.product("2.50", "0", "0.00");
    long bowl = catalog.product("2.50", "0", "0.00");
    String number = number();
    String phone = "+4930" + (10_000_000 + cup);
    send(
            HEADER
                + ",tax_amount,discount_amount,customer_name,customer_phone,note\n"
                + "%s,2026-03-01,sku-%d,2,4.00,1.5,0.70,1.00,Ann,'%s,hello\n"
                    .formatted(number, cup, phone)
                + "%s,2026-03-01,sku-%d,1,4.00,1.5,,,,,\n".formatted(number, bowl),
            "?stock=opening")
        .statusCode(200)
        .body("created", equalTo(1));
    List<Long> orders = ordersOf(cup);
    assertEquals(orders, ordersOf(bowl));
    show(orders.getFirst())
        .body("order_number", equalTo(number), "items", hasSize(2), "note", equalTo("hello"))
        .body("subtotal", equalTo("12.00"), "tax_amount", equalTo("0.70"))
        .body("discount_amount", equalTo("1.00"), "total_amount", equalTo("11.70"))
        .body("customer_id", notNullValue(), "ordered_at", equalTo("2026-03-01T00:00:00Z"));
    assertEquals(
        1,
        count("SELECT count(*) FROM customer WHERE phone_e164 = ? AND full_name = 'Ann'", phone));
  }

  @Test
  void allBadCellsAreNamedAndNothingIsChanged() {
    long product = catalog.product("2.50", "30", "60.00");
    String taken = number();
    place(order(product, 1, "\"order_number\": \"" + taken + "\"")).statusCode(201);
    long before = count("SELECT count(*) FROM sales_order");
    send(
            HEADER
                + ",line_total,discount_amount,note\n"
                + ",tomorrow,sku-%d,2,4.00,1.5,8.00,,\n".formatted(product)
                + ",2026-03-01,sku-%d,0,4.001,1.5,,,\n".formatted(product)
                + ",2026-03-01,sku-%d,2,4.00,1.5,9.00,,\n".formatted(product)
                + ",2099-03-01,,2,4.00,1.5,8.00,,\n"
                + ",2026-03-01,nonsense,2,4.00,1.5,8.00,,\n"
                + "%s,2026-03-01,sku-%d,2,4.00,1.5,8.00,,\n".formatted(taken, product)
                + ",2026-03-01,sku-%d,2,4.00,1.5,8.00,8.01,\n".formatted(product)
                + ",2026-03-01,sku-%d,2,4.00,,8.00,,\n".formatted(product),
            "?stock=opening")
        .statusCode(422)
        .body("code", equalTo("import_failed"), "created", equalTo(0), "failed", equalTo(8))
        .body(
            "errors.collect { it.row + ' ' + it.column }",
            hasItems(
                "2 ordered_at",
                "3 quantity",
                "3 unit_price",
                "4 line_total",
                "5 ordered_at",
                "5 product_name",
                "6 sku",
                "7 order_number",
                "8 discount_amount",
                "9 unit_cost"))
        .body("errors", hasSize(10))
        .body("errors.find { it.row == 2 }.value", equalTo("tomorrow"));
    assertEquals(before, count("SELECT count(*) FROM sales_order"));
    assertEquals(0, catalog.calls(FakeCatalog.PAST_SALES).size());
  }

  @Test
  void aHeaderThatIsNoneAndAFileThatIsNoneAreRefused() {
    send("a,b\n1,2\n", "").statusCode(422).body("errors", hasSize(1));
    send("date,sku,colour\n", "")
        .statusCode(422)
        .body("errors.column", hasItems("colour", "quantity", "unit_price"));
    send("", "").statusCode(422).body("errors[0].message", containsString("empty"));
    send("x", "?stock=closing").statusCode(400).body("errors[0].field", equalTo("stock"));
  }

  @Test
  void partialTakesTheOrdersWithoutErrorsAndNoHalfOnes() {
    long product = catalog.product("2.50", "30", "60.00");
    String half = number();
    String whole = number();
    send(
            HEADER
                + "\n%s,2026-03-01,sku-%d,2,4.00,1.5\n".formatted(half, product)
                + "%s,2026-03-01,nonsense,2,4.00,1.5\n".formatted(half)
                + "%s,2026-03-01,sku-%d,1,4.00,1.5\n".formatted(whole, product),
            "?stock=opening&partial=true")
        .statusCode(200)
        .body("created", equalTo(1), "failed", equalTo(2), "errors.row", contains(3));
    assertEquals(1, ordersOf(product).size());
    show(ordersOf(product).getFirst()).body("order_number", equalTo(whole));
  }

  @Test
  void aDryRunSaysWhatWouldBeAndChangesNothing() {
    long product = catalog.product("2.50", "30", "60.00");
    send(HEADER + "\n,2026-03-01,sku-%d,2,4.00,1.5\n".formatted(product), "?dry_run=true")
        .statusCode(200)
        .body("state", equalTo("previewed"), "created", equalTo(1));
    send(HEADER + "\n,2026-03-01,nonsense,2,4.00,1.5\n", "?dry_run=true")
        .statusCode(200)
        .body("state", equalTo("previewed"), "created", equalTo(0), "failed", equalTo(1));
    assertEquals(0, ordersOf(product).size());
    assertEquals(0, catalog.calls(FakeCatalog.PAST_SALES).size());
  }

  @Test
  void withoutOpeningTheStockLeavesAtTheLedgersCostAndMustBeThere() {
    long product = catalog.product("2.50", "30", "60.00");
    String file = HEADER + "\n,2026-03-01,sku-%d,%d,4.00,9.99\n";
    send(file.formatted(product, 31), "")
        .statusCode(422)
        .body("errors.column", contains("quantity"))
        .body("errors[0].message", startsWith("insufficient_stock"));
    imported(file.formatted(product, 3), "");
    assertEquals(0, new BigDecimal("27").compareTo(catalog.onHand(product)));
    show(ordersOf(product).getFirst()).body("items[0].cost", equalTo("6.00"));
  }

  @Test
  void ordersThatAreNoSalesArePassedOver() {
    long product = catalog.product("2.50", "30", "60.00");
    send(
            HEADER
                + ",status\n,2026-03-01,sku-%d,2,4.00,1.5,cancelled\n".formatted(product)
                + ",2026-03-01,sku-%d,1,4.00,1.5,fulfilled\n".formatted(product),
            "?stock=opening")
        .statusCode(200)
        .body("created", equalTo(1), "skipped", equalTo(1), "warnings.row", contains(2));
  }

  @Test
  void theSameRequestAgainImportsNothingAgain() {
    long product = catalog.product("2.50", "30", "60.00");
    String file = HEADER + "\n,2026-03-01,sku-%d,2,4.00,1.5\n".formatted(product);
    String key = newKey();
    long first = sendWith(key, file).extract().jsonPath().getLong("import_id");
    sendWith(key, file)
        .statusCode(200)
        .header("Idempotent-Replayed", equalTo("true"))
        .body("import_id", equalTo((int) first));
    assertEquals(1, ordersOf(product).size());
    sendWith(key, file + "\n").statusCode(422).body("code", equalTo("idempotency_key_reused"));
  }

  @Test
  void whatFailedIsTriedAnewWithItsKey() {
    long product = catalog.product("2.50", "30", "60.00");
    String file = HEADER + "\n,2026-03-01,sku-%d,2,4.00,1.5\n".formatted(product);
    String key = newKey();
    catalog.refuse(FakeCatalog.PAST_SALES_CHECK, 503, "service_unavailable");
    sendWith(key, file).statusCode(503);
    catalog.behave();
    sendWith(key, file).statusCode(200).body("created", equalTo(1));
    assertEquals(1, ordersOf(product).size());
  }

  @Test
  void onlyWhoMayImportsAndCostsAreExportedToWhoMaySeeThem() {
    for (String role : List.of("sales", "warehouse", "accountant", "viewer")) {
      sendingAs(role, "x").post(IMPORT).then().statusCode(403);
    }
    as("viewer").get(ORDERS + "/export").then().statusCode(403);
    as("sales").get(ORDERS + "/export").then().statusCode(200).body(startsWith("order_number,"));
    String forSales = as("sales").get(ORDERS + "/export").then().extract().asString();
    assertEquals(-1, forSales.lines().findFirst().orElseThrow().indexOf("cost"));
    as("accountant")
        .get(ORDERS + "/export")
        .then()
        .statusCode(200)
        .body(containsString(",unit_cost,cost\r\n"));
  }

  private static ValidatableResponse sendWith(String key, String file) {
    return sending(file).header("Idempotency-Key", key).post(IMPORT + "?stock=opening").then();
  }
}
