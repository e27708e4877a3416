package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class FindOrdersTest extends OrderingTest {

  @Test
  void theNewestComeFirstPageByPage() {
    long product = catalog.product("1.00", "100", "50.00");
    long customer = newCustomer(product);
    List<Long> placed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      placed.add(placed(order(product, 1, "\"customer_id\": " + customer)));
    }
    placed.sort(Comparator.reverseOrder());
    List<Long> seen = new ArrayList<>();
    String next = ORDERS + "?limit=2&customer_id=" + customer;
    for (int page = 0; next != null; page++) {
      ValidatableResponse answer =
          as("admin").urlEncodingEnabled(false).get(next).then().statusCode(200);
      seen.addAll(answer.extract().jsonPath().getList("id", Long.class));
      String link = answer.extract().header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
      assertEquals(page < 2, next != null);
    }
    // The order that made the customer is the sixth.
    assertEquals(placed, seen.subList(0, 5));
    assertEquals(6, seen.size());
  }

  @Test
  void filtersNarrowTheList() {
    long product = catalog.product("1.00", "100", "50.00");
    long customer = newCustomer(product);
    String mine = "\"customer_id\": " + customer;
    String number = "F-" + newKey().substring(0, 8);
    long dated =
        placed(
            order(
                product,
                1,
                mine,
                "\"order_number\": \"" + number + "\"",
                "\"ordered_at\": \"2026-02-20T23:59:59Z\""));
    long fulfilled = placed(order(product, 1, mine, "\"status\": \"fulfilled\""));

    list("order_number=" + number).body("id", equalTo(List.of((int) dated)));
    list("order_number=nobody").body("", hasSize(0));
    list("customer_id=" + customer + "&status=fulfilled")
        .body("id", equalTo(List.of((int) fulfilled)))
        .body("[0].items", hasSize(1));
    list("customer_id=" + customer + "&from=2026-02-20&to=2026-02-20")
        .body("id", equalTo(List.of((int) dated)));
    list("customer_id=" + customer + "&to=2026-02-20T23:59:59Z").body("", hasSize(0));
    list("customer_id=" + customer + "&from=2026-02-21").body("", hasSize(2));
    list("customer_id=999999999").body("", hasSize(0));
  }

  @Test
  void filtersThatMakeNoSenseAreRefused() {
    for (String query :
        List.of(
            "limit=0",
            "limit=-1",
            "limit=x",
            "cursor=x",
            "status=sold",
            "customer_id=x",
            "customer_id=-1",
            "from=yesterday",
            "to=2026-13-01")) {
      as("admin")
          .get(ORDERS + "?" + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("code", equalTo("invalid_request"))
          .body("errors.field", hasItem(query.substring(0, query.indexOf('='))));
    }
    long customer = newCustomer(catalog.product("1.00", "100", "50.00"));
    list("limit=100000&customer_id=" + customer).body("", hasSize(1)).header("Link", nullValue());
  }

  @Test
  void textThatTheDatabaseCannotHoldFindsNothing() {
    int status =
        as("admin").urlEncodingEnabled(false).get(ORDERS + "?order_number=a%00b").statusCode();
    assertEquals(400, status);
  }

  @Test
  void everybodyButViewersMayReadAndCostsAreForFew() {
    long product = catalog.product("1.00", "100", "50.00");
    long id = placed(order(product, 1, "\"status\": \"fulfilled\""));
    for (String role : List.of("sales", "warehouse", "support")) {
      as(role).get(ORDERS + "/" + id).then().statusCode(200).body("$", not(hasKey("gross_profit")));
      as(role).get(ORDERS).then().statusCode(200).body("findAll { it.gross_profit }", hasSize(0));
    }
    for (String role : List.of("admin", "manager", "accountant")) {
      as(role).get(ORDERS + "/" + id).then().body("gross_profit", equalTo("0.50"));
      as(role).get(ORDERS).then().body("find { it.id == " + id + " }", hasKey("gross_profit"));
    }
    for (String path : List.of("", "/" + id, "/" + id + "/history")) {
      as("viewer").get(ORDERS + path).then().statusCode(403);
      RestAssured.given().get(ORDERS + path).then().statusCode(401);
    }
  }

  @Test
  void theContractDescribesWhatIsAnswered() {
    JsonPath contract = RestAssured.given().get("/q/openapi?format=json").jsonPath();
    String path = "paths.'/api/v1/orders%s'.%s.responses.'%s'.content.'application/json'.schema";
    String view = "#/components/schemas/";
    assertEquals(view + "OrderView", contract.get(path.formatted("", "post", 201) + ".'$ref'"));
    assertEquals(
        view + "OrderView", contract.get(path.formatted("", "get", 200) + ".items.'$ref'"));
    assertEquals(
        view + "FulfilledOrderView",
        contract.get(path.formatted("/{id}/fulfilments", "post", 201) + ".'$ref'"));
    for (String schema : List.of("OrderView", "FulfilledOrderView")) {
      Map<String, Object> properties =
          contract.getMap("components.schemas." + schema + ".properties");
      assertTrue(properties.containsKey("order_number"), schema + " " + properties.keySet());
    }
  }

  private static ValidatableResponse list(String query) {
    return as("admin").get(ORDERS + "?" + query).then().statusCode(200);
  }

  private static long newCustomer(long product) {
    String phone = "+1650" + ThreadLocalRandom.current().nextInt(2_000_000, 9_999_999);
    String customer =
        "\"customer\": {\"full_name\": \"Ada\", \"phone_e164\": \"%s\"}".formatted(phone);
    return place(order(product, 1, customer)).extract().jsonPath().getLong("customer_id");
  }
}
