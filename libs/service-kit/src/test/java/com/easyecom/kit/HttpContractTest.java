package com.easyecom.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "sample")
class HttpContractTest {

  static final String GOOD =
      "{\"name\": \"cup\", \"price\": 1.5, \"parts\": [{\"quantity\": \"2\"}]}";

  @Test
  void whatIsCreatedIsAnsweredWithItsPlace() {
    post(GOOD)
        .statusCode(201)
        .header("Location", notNullValue())
        .header("X-Request-ID", notNullValue())
        .body("price", equalTo("1.50"), "quantity", equalTo("2.000"));
  }

  @Test
  void allWrongFieldsAreNamedAtOnce() {
    post("{\"name\": 5, \"price\": \"1.001\", \"colour\": \"red\","
            + " \"parts\": [{\"quantity\": \"-1\"}, {\"quantity\": true}, null]}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "code",
            equalTo("invalid_request"),
            "errors.field",
            containsInAnyOrder(
                "name", "price", "colour", "parts[0].quantity", "parts[1].quantity", "parts[2]"),
            "errors.message",
            hasItems("must be text", "has more than 2 decimals", "is not a known field"));
  }

  @Test
  void aMissingFieldAndAWrongValueAreNamed() {
    post("{\"price\": 0, \"parts\": []}")
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("name", "parts", "price"));
  }

  @Test
  void bodiesThatAreNoJsonObjectAreMalformed() {
    for (String body :
        new String[] {"{", "", "null", "{\"name\":\"a\",\"name\":\"b\"}", GOOD + "x"}) {
      post(body).statusCode(400).body("code", equalTo("malformed_json"), "status", equalTo(400));
    }
    post("[]").statusCode(400);
    post("7").statusCode(400);
    post("[".repeat(5_000)).statusCode(400);
  }

  @Test
  void numbersThatWouldFillTheMemoryAreRefused() {
    for (String price : new String[] {"1e999999999", "1e-999999999", "\"1e999999999\"", "1e13"}) {
      post(GOOD.replace("1.5", price)).statusCode(400).body("errors.field", hasItems("price"));
    }
  }

  @Test
  void textThatTheDatabaseCannotStoreIsRefused() {
    post(GOOD.replace("cup", "c\\u0000p"))
        .statusCode(400)
        .body(
            "errors[0].field",
            equalTo("name"),
            "errors[0].message",
            equalTo("contains a NUL character"));
  }

  @Test
  void strangersAndTheUnauthorisedAreTurnedAway() {
    given().get("/api/v1/widgets").then().statusCode(401).body("code", equalTo("unauthenticated"));
    given()
        .header("Authorization", Tokens.bearer("v", "viewer"))
        .contentType("application/json")
        .body(GOOD)
        .post("/api/v1/widgets")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    given().header("Authorization", Tokens.admin()).get("/internal/x").then().statusCode(404);
  }

  @Test
  void aTokenOfTwentyKilobytesIsTurnedAwayLikeAnyOther() {
    given()
        .header("Authorization", "Bearer " + "a".repeat(20 * 1024))
        .get("/api/v1/widgets")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("unauthenticated"));
  }

  @Test
  void otherContentTypesMethodsAndPathsAreProblemsToo() {
    authorised().contentType("text/plain").body("x").post("/api/v1/widgets").then().statusCode(415);
    authorised()
        .delete("/api/v1/widgets")
        .then()
        .statusCode(405)
        .body("code", equalTo("method_not_allowed"));
    authorised().get("/api/v1/nowhere").then().statusCode(404).body("code", equalTo("not_found"));
    authorised()
        .get("/api/v1/widgets/abc")
        .then()
        .statusCode(404)
        .body("code", equalTo("not_found"));
    authorised().get("/api/v1/widgets/9999999").then().statusCode(404);
  }

  @Test
  void aListLinksToItsNextPage() {
    post(GOOD);
    post(GOOD);
    String link =
        authorised()
            .get("/api/v1/widgets?limit=1")
            .then()
            .body("", hasSize(1))
            .extract()
            .header("Link");
    String next = link.substring(1, link.indexOf('>'));
    authorised().urlEncodingEnabled(false).get(next).then().statusCode(200).body("", hasSize(1));
    authorised().get("/api/v1/widgets?limit=0").then().statusCode(400);
    authorised().get("/api/v1/widgets?cursor=x").then().statusCode(400);
  }

  private static ValidatableResponse post(String body) {
    return authorised().contentType("application/json").body(body).post("/api/v1/widgets").then();
  }

  private static io.restassured.specification.RequestSpecification authorised() {
    return given().header("Authorization", Tokens.admin());
  }
}
