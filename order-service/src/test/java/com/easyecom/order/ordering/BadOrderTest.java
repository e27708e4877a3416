package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be an order is refused before any stock is asked for. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class BadOrderTest extends OrderingTest {

  @AfterEach
  void noStockWasAskedFor() {
    assertEquals(List.of(), catalog.calls(FakeCatalog.ALLOCATIONS));
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() {
    String future = Instant.now().plusSeconds(120).toString();
    place(
            """
            {"order_number": "bad number", "customer_id": 1, "currency": "EUR", "colour": "red",
             "customer": {"full_name": " ", "phone_e164": "555", "email": "nobody"},
             "items": [{"product_id": 1, "quantity": 1, "unit_price": 2},
                       {"product_id": "x", "quantity": -1, "unit_price": -0.01}, {}],
             "tax_amount": -1, "discount_amount": "0.001", "status": "cancelled",
             "ordered_at": "%s", "channel": "fax"}
            """
                .formatted(future))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid_request"))
        .body(
            "errors.field",
            containsInAnyOrder(
                "order_number",
                "currency",
                "colour",
                "customer",
                "customer.full_name",
                "customer.phone_e164",
                "customer.email",
                "items[1].product_id",
                "items[1].quantity",
                "items[1].unit_price",
                "items[2].product_id",
                "items[2].quantity",
                "tax_amount",
                "discount_amount",
                "status",
                "ordered_at",
                "channel"));
  }

  @Test
  void anOrderHasOneToTwoHundredLines() {
    place("{}").statusCode(400).body("errors.field", hasItem("items"));
    place("{\"items\": null}").statusCode(400).body("errors.field", hasItem("items"));
    place("{\"items\": []}").statusCode(400).body("errors.field", hasItem("items"));
    place("{\"items\": [null]}").statusCode(400).body("errors.field", hasItem("items[0]"));
    place(lines(201)).statusCode(400).body("errors.field", hasItem("items"));
    place(lines(10_000)).statusCode(400).body("errors.field", hasItem("items"));
  }

  private static String lines(int count) {
    return items(item(1, 1), (item(1, 1) + ",").repeat(count - 2) + item(1, 1));
  }

  @Test
  void quantitiesAndPricesAreDecimalsOfTheirKind() {
    for (String quantity :
        List.of("0", "-1", "\"1.0005\"", "\"one\"", "true", "null", "[]", "1e30", "\"\"", "NaN")) {
      assertTrue(place(order(1, quantity)).extract().statusCode() == 400, quantity);
    }
    for (String price : List.of("-1", "0.001", "\"x\"", "1e13", "{}")) {
      place(items("{\"product_id\": 1, \"quantity\": 1, \"unit_price\": " + price + "}"))
          .statusCode(400)
          .body("errors.field", hasItem("items[0].unit_price"));
    }
  }

  @Test
  void aTotalThatNoAnswerCouldCarryIsRefused() {
    String dear = "{\"product_id\": 1, \"quantity\": 900000000000, \"unit_price\": 900000000000}";
    place(items(dear)).statusCode(400).body("errors.field", hasItem("items"));
  }

  @Test
  void aDiscountAboveAKnownSubtotalIsRefused() {
    String item = "{\"product_id\": 1, \"quantity\": 2, \"unit_price\": \"1.50\"}";
    place("{\"items\": [" + item + "], \"discount_amount\": \"3.01\"}")
        .statusCode(400)
        .body("errors.field", equalTo(List.of("discount_amount")));
  }

  @Test
  void anOrderIsNotOfTheFutureButAClockMayBeAMinuteAhead() {
    place(order(1, 1, "\"ordered_at\": \"" + Instant.now().plusSeconds(90) + "\""))
        .statusCode(400)
        .body("errors.field", equalTo(List.of("ordered_at")));
    for (String time :
        List.of("\"yesterday\"", "\"2026-02-20\"", "7", "\"1066-01-01T00:00:00Z\"")) {
      place(order(1, 1, "\"ordered_at\": " + time))
          .statusCode(400)
          .body("errors.field", equalTo(List.of("ordered_at")));
    }
  }

  @Test
  void theCustomerMustBeKnown() {
    place(order(1, 1, "\"customer_id\": 999999999"))
        .statusCode(400)
        .body("errors.field", equalTo(List.of("customer_id")));
  }

  @Test
  void textHasALimitAndNoNulCharacter() {
    place(order(1, 1, "\"note\": \"a\\u0000b\"")).statusCode(400);
    place(order(1, 1, "\"note\": \"" + "n".repeat(1001) + "\""))
        .statusCode(400)
        .body("errors.field", hasItems("note"));
    for (String number : List.of("", " ", "-1", "a b", "é1", "x".repeat(41), "a\\nb")) {
      place(order(1, 1, "\"order_number\": \"" + number + "\""))
          .statusCode(400)
          .body("errors.field", equalTo(List.of("order_number")));
    }
    place(order(1, 1, "\"customer\": {\"full_name\": \"" + "n".repeat(201) + "\"}"))
        .statusCode(400)
        .body("errors.field", equalTo(List.of("customer.full_name")));
  }

  @Test
  void whatIsNoJsonIsMalformed() {
    for (String body : List.of("{", "", "null", "[]", "7", order(1, 1) + "x")) {
      assertEquals(400, place(body).extract().statusCode(), body);
    }
    as("admin").contentType("text/plain").body("x").post(ORDERS).then().statusCode(415);
  }

  @Test
  void whoMayNotPlaceOrdersIsTurnedAway() {
    String body = order(1, 1);
    for (String role : List.of("warehouse", "accountant", "support", "viewer")) {
      as(role)
          .body(body)
          .post(ORDERS)
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("code", equalTo("forbidden"));
    }
    RestAssured.given()
        .contentType("application/json")
        .body(body)
        .post(ORDERS)
        .then()
        .statusCode(401)
        .body("code", equalTo("unauthenticated"));
    RestAssured.given()
        .header("Authorization", Tokens.admin() + "x")
        .contentType("application/json")
        .body(body)
        .post(ORDERS)
        .then()
        .statusCode(401);
  }

  @Test
  void pathsThatLeadToNoOrderAreNotFound() {
    for (String path :
        List.of("/999999999", "/abc", "/-1", "/1e3", "/99999999999999999999", "/7%00")) {
      for (String more : List.of("", "/history")) {
        int status = as("admin").urlEncodingEnabled(false).get(ORDERS + path + more).statusCode();
        assertTrue(status == 404 || status == 400, path + more + " is " + status);
      }
    }
    fulfil(999_999_999, "{}").statusCode(404).body("code", equalTo("not_found"));
    as("admin").put(ORDERS + "/1").then().statusCode(405);
  }
}
