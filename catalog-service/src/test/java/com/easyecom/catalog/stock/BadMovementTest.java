package com.easyecom.catalog.stock;

import static com.easyecom.catalog.fixture.Shelf.adjust;
import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.as;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.receive;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class BadMovementTest {

  private static final String ADJUSTMENTS = "/api/v1/inventory/adjustments";

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    isInvalid(
            adjust(
                """
                {"movement_type": "in", "quantity": "-1", "unit_cost": "-0.5", "note": 1,
                 "reference_type": "%s", "occurred_at": "yesterday"}"""
                    .formatted("r".repeat(51))))
        .body(
            "errors.field",
            containsInAnyOrder(
                "product_id", "quantity", "unit_cost", "note", "reference_type", "occurred_at"));
  }

  @ParameterizedTest
  @CsvSource({
    "in,0",
    "in,-1",
    "out,0",
    "out,-1",
    "return_in,-0.001",
    "return_out,0",
    "adjustment,0",
    "in,1.0001",
    "in,1e12",
    "in,1e999999999",
    "in,many"
  })
  void aWrongQuantityIsRefused(String type, String quantity) {
    long id = product();
    isInvalid(move(id, type, quantity)).body("errors.field", contains("quantity"));
    read(id).body("on_hand", equalTo("0.000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sale", "IN", "", "revaluation"})
  void anUnknownTypeIsRefused(String type) {
    isInvalid(move(product(), type, "1")).body("errors.field", contains("movement_type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "-1", "0", "\"one\"", "null", "1.5", "99999999999999999999"})
  void anUnknownProductIsRefused(String productId) {
    isInvalid(
            adjust(
                "{\"product_id\": %s, \"movement_type\": \"in\", \"quantity\": 1}"
                    .formatted(productId)))
        .body("errors.field", contains("product_id"));
  }

  /** Imports are undone and books are kept by them. */
  @ParameterizedTest
  @ValueSource(strings = {"import", "order", "return", "sales_import", "stocktake"})
  void aReferenceThatOnlyTheShopMakesIsRefused(String type) {
    long id = product();
    isInvalid(
            adjust(
                """
                {"product_id": %d, "movement_type": "in", "quantity": 1,
                 "reference_type": "%s", "reference_id": "1"}"""
                    .formatted(id, type)))
        .body("errors.field", contains("reference_type"));
    read(id).body("on_hand", equalTo("0.000"));
  }

  @Test
  void whatCannotBeKeptIsRefused() {
    long id = product();
    isInvalid(receive(id, "999999999999", "999999999999"))
        .body("errors.field", contains("unit_cost"));
    receive(id, "999999999999", "0.0001").statusCode(201);
    isInvalid(move(id, "in", "999999999999")).body("errors.field", contains("quantity"));
  }

  @Test
  void aNulCharacterIsRefused() {
    isInvalid(
            adjust(
                "{\"product_id\": 1, \"movement_type\": \"in\", \"quantity\": 1,"
                    + " \"reason\": \"a\\u0000\"}"))
        .body("errors.field", contains("reason"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "\"in\""})
  void whatIsNoJsonObjectIsMalformed(String body) {
    adjust(body).statusCode(400).body("code", equalTo("malformed_json"));
  }

  @ParameterizedTest
  @CsvSource({
    "product_id=x,product_id",
    "movement_type=IN,movement_type",
    "from=soon,from",
    "to=2026-13-01,to",
    "limit=0,limit",
    "cursor=x,cursor"
  })
  void aWrongFilterIsRefusedByName(String query, String field) {
    isInvalid(get("/api/v1/inventory/movements?" + query)).body("errors.field", contains(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "abc", "-1", "99999999999999999999999"})
  void unknownMovementsAreNotFound(String id) {
    get("/api/v1/inventory/movements/" + id).statusCode(404).body("code", equalTo("not_found"));
  }

  @Test
  void strangersAreTurnedAway() {
    given().get("/api/v1/inventory/movements").then().statusCode(401);
    given().contentType("application/json").body("{}").post(ADJUSTMENTS).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "sales", "accountant", "support"})
  void onlyAdminsManagersAndTheWarehouseMoveStock(String role) {
    as(role)
        .contentType("application/json")
        .body("{}")
        .post(ADJUSTMENTS)
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void otherContentTypesAreRefused() {
    admin().contentType("text/plain").body("x").post(ADJUSTMENTS).then().statusCode(415);
  }

  private static ValidatableResponse isInvalid(ValidatableResponse answer) {
    return answer
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid_request"));
  }
}
