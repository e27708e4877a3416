package com.easyecom.catalog.stock;

import static com.easyecom.catalog.fixture.Shelf.adjust;
import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.as;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.receive;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class MovementExportTest {

  private static final String EXPORT = "/api/v1/inventory/movements/export";
  private static final String HEADER =
      "id,occurred_at,product_id,sku,movement_type,quantity,on_hand_after,reason,reference_type,"
          + "reference_id,actor";

  @Test
  void movementsAreExportedNewestFirstAsTheListShowsThem() {
    String sku = "=X" + unique();
    long id = product(sku);
    receive(id, "3", "3.3333").statusCode(201);
    adjust(
            """
            {"product_id": %d, "movement_type": "adjustment", "quantity": "-1", "reason": "@lost, \\"1\\"",
             "reference_type": "-t", "reference_id": "7"}\
            """
                .formatted(id))
        .statusCode(201);
    JsonPath list = get("/api/v1/inventory/movements?product_id=" + id).extract().jsonPath();
    List<Object> ids = list.getList("id");
    List<Object> times = list.getList("occurred_at");

    assertEquals(
        List.of(
            HEADER + ",unit_cost,value,value_after,unit_cost_after",
            "%s,%s,%d,'%s,adjustment,-1.000,2.000,\"'@lost, \"\"1\"\"\",'-t,7,a-admin,3.3333,-3.33,6.67,3.3350"
                .formatted(ids.get(0), times.get(0), id, sku),
            "%s,%s,%d,'%s,in,3.000,3.000,,,,a-admin,3.3333,10.00,10.00,3.3333"
                .formatted(ids.get(1), times.get(1), id, sku)),
        lines(export("?product_id=" + id)));
    as("viewer")
        .get(EXPORT + "?product_id=" + id)
        .then()
        .statusCode(200)
        .body(
            equalTo(
                HEADER
                    + "\r\n%s,%s,%d,'%s,adjustment,-1.000,2.000,\"'@lost, \"\"1\"\"\",'-t,7,a-admin\r\n"
                        .formatted(ids.get(0), times.get(0), id, sku)
                    + "%s,%s,%d,'%s,in,3.000,3.000,,,,a-admin\r\n"
                        .formatted(ids.get(1), times.get(1), id, sku)));
  }

  @Test
  void theListsFiltersCount() {
    long id = product();
    move(id, "in", "3").statusCode(201);
    move(id, "out", "1").statusCode(201);
    assertEquals(2, lines(export("?movement_type=out&product_id=" + id)).size());
    assertEquals(1, lines(export("?to=2020-01-01&product_id=" + id)).size());
    assertEquals(3, lines(export("?from=2020-01-01&product_id=" + id)).size());
    assertEquals(1, lines(export("?reference_type=none&product_id=" + id)).size());
  }

  /** Read in pieces of 500 that neither skip nor repeat. */
  @Test
  void moreThanOnePageIsWhole() {
    int rows = 1_000;
    String run = "PAGES" + unique();
    StringBuilder file = new StringBuilder("sku,name,unit_cost,unit_price,on_hand\n");
    for (int i = 0; i < rows; i++) {
      file.append("%s-%d,n,1,2,3\n".formatted(run, i));
    }
    long importId =
        admin()
            .multiPart("file", "a.csv", file.toString().getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/products/import")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getLong("import_id");
    List<String> skus =
        lines(export("?reference_type=import&reference_id=" + importId)).stream()
            .skip(1)
            .map(line -> line.split(",")[3])
            .toList();
    assertEquals(rows, skus.size());
    assertEquals(rows, skus.stream().distinct().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"product_id=x", "movement_type=sold", "from=yesterday", "to=x"})
  void aBadFilterIsRefused(String query) {
    get(EXPORT + "?" + query)
        .statusCode(400)
        .body("errors.field", contains(query.substring(0, query.indexOf('='))));
  }

  @Test
  void strangersGetNothing() {
    RestAssured.get(EXPORT).then().statusCode(401);
  }

  private static ValidatableResponse export(String query) {
    return get(EXPORT + query)
        .statusCode(200)
        .contentType("text/csv")
        .header("Content-Disposition", equalTo("attachment; filename=\"movements.csv\""));
  }

  private static List<String> lines(ValidatableResponse export) {
    return export.extract().asString().lines().toList();
  }
}
