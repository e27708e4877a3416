package com.easyecom.catalog.product;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.as;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.patch;
import static com.easyecom.catalog.fixture.Shelf.post;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.read;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class BadProductTest {

  private static final String PRODUCTS = "/api/v1/products";
  private static final String GOOD =
      "{\"sku\": \"BAD\", \"name\": \"x\", \"unit_cost\": \"1\", \"unit_price\": \"2\"}";

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    isInvalid(
            post(
                PRODUCTS,
                """
                {"sku": "", "unit_cost": "1.00001", "unit_price": "-1", "is_active": "yes",
                 "reorder_point": -1, "reorder_lead_days": 1.5, "colour": "red"}"""))
        .body(
            "errors.field",
            containsInAnyOrder(
                "sku",
                "name",
                "unit_cost",
                "unit_price",
                "is_active",
                "reorder_point",
                "reorder_lead_days",
                "colour"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"sku\": \"   \"",
        "\"sku\": 7",
        "\"sku\": null",
        "\"name\": \"a\\u0000b\"",
        "\"unit_price\": 1e20",
        "\"unit_price\": 1e999999999",
        "\"unit_price\": \"NaN\"",
        "\"unit_price\": [1]",
        "\"unit_price\": {}",
        "\"unit_cost\": \"-0.0001\"",
        "\"unit_cost\": \"\"",
        "\"reorder_lead_days\": 99999999999",
        "\"reorder_lead_days\": -1",
        "\"category\": 5"
      })
  void aWrongValueIsRefusedByName(String member) {
    String field = member.substring(1, member.indexOf('"', 1));
    String body = GOOD.replaceFirst("\"%s\": \"[^\"]*\"(, )?".formatted(field), "");
    isInvalid(post(PRODUCTS, "{" + member + ", " + body.substring(1).replace(", }", "}")))
        .body("errors.field", contains(field));
  }

  @Test
  void textsHaveLimits() {
    isInvalid(post(PRODUCTS, GOOD.replace("\"x\"", '"' + "n".repeat(201) + '"')))
        .body("errors.field", contains("name"));
    isInvalid(post(PRODUCTS, GOOD.replace("BAD", "s".repeat(65))))
        .body("errors.field", contains("sku"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "7", "{\"sku\": 1,}", "\u0000"})
  void whatIsNoJsonObjectIsMalformed(String body) {
    admin()
        .contentType("application/json")
        .body(body)
        .post(PRODUCTS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("malformed_json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sku\": null}",
        "{\"name\": \"\"}",
        "{\"unit_cost\": null}",
        "{\"unit_price\": \"-1\"}",
        "{\"is_active\": null}",
        "{\"reorder_point\": \"0.0001\"}",
        "{\"reorder_lead_days\": -1}",
        "{\"version\": \"one\"}",
        "{\"on_hand\": 5}"
      })
  void aChangeCannotMakeAProductInvalid(String body) {
    long id = product();
    String field = body.substring(2, body.indexOf('"', 2));
    isInvalid(patch(id, body)).body("errors.field", contains(field));
    read(id).body("version", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "abc", "-1", "1.5", "99999999999999999999999", "%00"})
  void unknownIdsAreNotFound(String id) {
    for (ValidatableResponse answer :
        List.of(
            raw().get(PRODUCTS + "/" + id).then(),
            raw().delete(PRODUCTS + "/" + id).then(),
            raw()
                .contentType("application/json")
                .body("{\"name\": \"x\"}")
                .patch(PRODUCTS + "/" + id)
                .then())) {
      answer.statusCode(404).contentType("application/problem+json");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "is_active=1,is_active",
    "in_stock=yes,in_stock",
    "limit=0,limit",
    "limit=-5,limit",
    "limit=ten,limit",
    "cursor=bm9uc2Vuc2U,cursor"
  })
  void aWrongFilterIsRefusedByName(String query, String field) {
    isInvalid(get(PRODUCTS + "?" + query)).body("errors.field", contains(field));
  }

  @Test
  void oddTextInAFilterIsJustText() {
    raw().get(PRODUCTS + "?q=%27%3B%20DROP%20TABLE%20product%3B--").then().statusCode(200);
    raw().get(PRODUCTS + "?q=%5C&category=%25").then().statusCode(200);
    raw().get(PRODUCTS + "?q=%00").then().statusCode(lessThan(500));
  }

  @Test
  void strangersAreTurnedAway() {
    given().get(PRODUCTS).then().statusCode(401).body("code", equalTo("unauthenticated"));
    given()
        .header("Authorization", Tokens.admin() + "x")
        .get(PRODUCTS)
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "sales", "warehouse", "accountant", "support"})
  void onlyAdminsAndManagersWriteProducts(String role) {
    long id = product();
    as(role)
        .contentType("application/json")
        .body(GOOD)
        .post(PRODUCTS)
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    as(role)
        .contentType("application/json")
        .body("{}")
        .patch(PRODUCTS + "/" + id)
        .then()
        .statusCode(403);
    as(role).delete(PRODUCTS + "/" + id).then().statusCode(403);
  }

  private static ValidatableResponse isInvalid(ValidatableResponse answer) {
    return answer
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid_request"));
  }

  private static io.restassured.specification.RequestSpecification raw() {
    return admin().urlEncodingEnabled(false);
  }
}
