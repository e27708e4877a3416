package com.easyecom.order.salesimport;

import static io.restassured.RestAssured.given;

import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.testkit.security.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Files of sales as an admin sends them, and what becomes of them. */
abstract class SalesFiles extends OrderingTest {

  static final String IMPORT = ORDERS + "/import";
  static final String IMPORTS = ORDERS + "/imports/";
  static final String DEMO_HEADER =
      "date,product_name,quantity_sold,unit_price,unit_cost,total_sale,cost_of_goods_sold,profit\n";
  static final String HEADER = "order_number,ordered_at,sku,quantity,unit_price,unit_cost";

  static RequestSpecification sending(String csv) {
    return sendingAs("admin", csv);
  }

  static RequestSpecification sendingAs(String role, String csv) {
    return given()
        .header("Authorization", Tokens.bearer("kim", role))
        .multiPart("file", "sales.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv");
  }

  static ValidatableResponse send(String csv, String query) {
    return sending(csv).post(IMPORT + query).then();
  }

  static long imported(String csv, String query) {
    return send(csv, query).statusCode(200).extract().jsonPath().getLong("import_id");
  }

  static ValidatableResponse undo(long importId) {
    return as("admin").delete(IMPORTS + importId).then();
  }

  static ValidatableResponse shown(long importId) {
    return as("admin").get(IMPORTS + importId).then().statusCode(200);
  }

  static String stateOf(long importId) {
    return shown(importId).extract().path("state");
  }

  /** A number that no other test has. */
  static String number() {
    return "S-" + UUID.randomUUID().toString().substring(0, 13);
  }

  /** The orders that a product was sold by, oldest first. */
  List<Long> ordersOf(long product) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT order_id FROM order_item WHERE product_id = ? ORDER BY 1")
                .bind(0, product)
                .mapTo(Long.class)
                .list());
  }

  /** As if whoever was at work on it had died long ago. */
  void abandon(long importId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE sales_import SET heard_at = heard_at - interval '1 hour' WHERE id = ?",
                importId));
  }

  /** The one import that is not over; only one can be. */
  long unfinished() {
    return count("SELECT id FROM sales_import WHERE state IN ('taking', 'reverting', 'undoing')");
  }
}
