package com.easyecom.order.salesimport;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class UndoSalesImportTest extends SalesFiles {

  private static final String EARNED =
      """
      SELECT (100 * coalesce(sum(revenue), 0))::bigint FROM sales_order
      WHERE id IN (SELECT order_id FROM order_item WHERE product_id = ?)
      """;

  @Test
  void itsOrdersAreAsIfTheyHadNeverBeenAndCanBeImportedAgain() {
    long product = catalog.product("2.50", "30", "60.00");
    String number = number();
    String file = HEADER + "\n%s,2026-03-01,sku-%d,3,4.00,2\n".formatted(number, product);
    long id = imported(file, "");
    assertEquals(1_200, count(EARNED, product));
    undo(id).statusCode(204);
    long order = ordersOf(product).getFirst();
    show(order)
        .body("status", equalTo("cancelled"), "order_number", equalTo(number + "~" + id))
        .body("version", equalTo(3), "items[0].fulfilled_quantity", equalTo("0.000"))
        .body("items[0].cost", nullValue());
    as("admin")
        .get(ORDERS + "/" + order + "/history")
        .then()
        .body("action", contains("import_undone", "fulfilled", "placed"));
    assertEquals(0, count(EARNED, product));
    assertEquals(0, new BigDecimal("30").compareTo(catalog.onHand(product)));
    assertEquals(
        1,
        count(
            "SELECT count(*) FROM outbox WHERE aggregate_id = ? AND type LIKE '%ImportUndone.v1'"
                + " AND data LIKE ?",
            Long.toString(order),
            "%\"subtotal\":\"12.00\"%\"fulfilled_at\":\"2026-03-01T00:00:00Z\"%"));
    undo(id).statusCode(204);
    shown(id).body("state", equalTo("undone"));
    imported(file, "");
    show(ordersOf(product).getLast())
        .body("status", equalTo("fulfilled"), "order_number", equalTo(number));
  }

  @Test
  void whatSomethingHappenedToStaysWithAllTheOthers() {
    long product = catalog.product("2.50", "30", "60.00");
    String changed = number();
    String returned = number();
    String row = "%s,2026-03-01,sku-%d,1,4.00,2\n";
    long id =
        imported(
            HEADER
                + "\n"
                + row.formatted(changed, product)
                + row.formatted(returned, product)
                + row.formatted(number(), product),
            "");
    edit(ordersOf(product).getFirst(), "{\"note\": \"seen\"}").statusCode(200);
    requestReturn(returned);
    undo(id)
        .statusCode(409)
        .body("code", equalTo("import_in_use"))
        .body("in_use.order_number", contains(changed, returned))
        .body("in_use.reason", contains("the order was changed", "there is a return of it"));
    show(ordersOf(product).getLast()).body("status", equalTo("fulfilled"));
    assertEquals("done", stateOf(id));
  }

  @Test
  void aBuyerWhoWasMergedLeavesItsOrdersAsTheyAre() {
    long product = catalog.product("2.50", "30", "60.00");
    String file =
        HEADER
            + ",customer_name,customer_email\n%s,2026-03-01,sku-%d,3,4.00,,Ann,ann@example.com\n"
                .formatted(number(), product);
    long id = imported(file, "");
    long order = ordersOf(product).getFirst();
    long buyer = show(order).extract().jsonPath().getLong("customer_id");
    long kept =
        as("admin")
            .body("{\"full_name\": \"Anne\"}")
            .post("/api/v1/customers")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getLong("id");
    as("admin")
        .body("{\"duplicate_id\": " + buyer + "}")
        .post("/api/v1/customers/" + kept + "/merge")
        .then()
        .statusCode(200);
    show(order).body("customer_id", equalTo((int) kept), "version", equalTo(3));
    undo(id).statusCode(204);
    show(order).body("status", equalTo("cancelled"), "version", equalTo(4));
  }

  @Test
  void whatChangedNothingCannotBeUndone() {
    long failed = send("a,b\n", "").statusCode(422).extract().jsonPath().getLong("import_id");
    undo(failed).statusCode(409).body("code", equalTo("import_not_done"));
    undo(99_999_999).statusCode(404);
  }

  @Test
  void whatIsExportedMakesTheSameOrdersAgain() {
    long product = catalog.product("2.50", "30", "60.00");
    String number = number();
    String header = HEADER + ",tax_amount,discount_amount,customer_name,note\n";
    String row = "%s,2026-03-01 10:00,sku-%d,%s,4.00,%s,0.70,1.00,Ann,\"'=1+1, \"\"so\"\"\"\n";
    long id =
        imported(
            header
                + row.formatted(number, product, "0.333", "3.3333")
                + row.formatted(number, product, "2", "2"),
            "?stock=opening");
    String exported = exported(number);
    undo(id).statusCode(204);
    imported(exported, "?stock=opening");
    assertEquals(exported, exported(number));
    show(ordersOf(product).getLast())
        .body("note", equalTo("=1+1, \"so\""), "items.cost", contains("1.11", "4.00"))
        .body("tax_amount", equalTo("0.70"), "ordered_at", equalTo("2026-03-01T10:00:00Z"));
  }

  /** The header and the rows of one order. */
  private static String exported(String number) {
    String all = as("admin").get(ORDERS + "/export").then().statusCode(200).extract().asString();
    StringBuilder rows = new StringBuilder(all.lines().findFirst().orElseThrow() + "\n");
    all.lines()
        .filter(line -> line.startsWith(number + ","))
        .forEach(line -> rows.append(line + "\n"));
    return rows.toString();
  }

  /** Of all of an order of one line. */
  private static void requestReturn(String number) {
    JsonPath order =
        as("admin")
            .get(ORDERS + "?order_number=" + number)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    as("admin")
        .contentType("application/json")
        .body(
            """
            {"order_id": %d, "items": [{"order_item_id": %d, "quantity": 1}]}
            """
                .formatted(order.getLong("[0].id"), order.getLong("[0].items[0].id")))
        .post("/api/v1/returns")
        .then()
        .statusCode(201);
  }
}
