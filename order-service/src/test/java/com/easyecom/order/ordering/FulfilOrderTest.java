package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class FulfilOrderTest extends OrderingTest {

  @Test
  void aWholeOrderLeavesAtItsCost() {
    long product = catalog.product("5.00", "7", "23.33");
    long id = placed(order(product, 3, "\"discount_amount\": 1", "\"tax_amount\": 2"));
    fulfil(id, "{}")
        .statusCode(201)
        .header("Location", notNullValue())
        .body("fulfilment_id", notNullValue())
        .body("fulfilment_state", equalTo("done"))
        .body("id", equalTo((int) id))
        .body("status", equalTo("fulfilled"))
        .body("version", equalTo(2))
        .body("items[0].fulfilled_quantity", equalTo("3.000"))
        .body("items[0].cost", equalTo("10.00"))
        .body("items[0].unit_cost", equalTo("3.3333"))
        .body("gross_profit", equalTo("4.00"));
    assertEquals(new BigDecimal("4"), catalog.onHand(product));
    assertEquals(List.of("OrderPlaced", "OrderFulfilled"), eventTypes(id));
    assertTrue(catalog.calls(FakeCatalog.ISSUES).getFirst().body().get("occurred_at").isNull());
  }

  @Test
  void costsAreShownToThoseWhoMaySeeThem() {
    long product = catalog.product("5.00", "7", "23.33");
    long id = placed(order(product, 3));
    as("warehouse")
        .body("{}")
        .post(ORDERS + "/" + id + "/fulfilments")
        .then()
        .statusCode(201)
        .body("$", not(hasKey("gross_profit")))
        .body("items[0]", not(hasKey("cost")))
        .body("items[0]", not(hasKey("unit_cost")));
    as("accountant")
        .get(ORDERS + "/" + id)
        .then()
        .body("gross_profit", equalTo("5.00"), "items[0].cost", equalTo("10.00"));
    as("accountant").body("{}").post(ORDERS + "/" + id + "/fulfilments").then().statusCode(403);
  }

  @Test
  void anOrderLeavesInPartsThatAddUp() {
    long product = catalog.product("3.33", "3", "10.00");
    long id = placed(order(product, 3, "\"tax_amount\": \"1.00\""));
    long item = itemOf(id);
    fulfil(id, part(item, 1))
        .statusCode(201)
        .body("status", equalTo("confirmed"))
        .body("items[0].fulfilled_quantity", equalTo("1.000"))
        .body("items[0].cost", equalTo("3.33"));
    fulfil(id, part(item, 1)).statusCode(201).body("status", equalTo("confirmed"));
    fulfil(id, "")
        .statusCode(201)
        .body("status", equalTo("fulfilled"))
        .body("version", equalTo(4))
        .body("items[0].cost", equalTo("10.00"))
        .body("gross_profit", equalTo("-0.01"));
    assertEquals(100, cents(id, "tax_amount"));
    as("admin")
        .get(ORDERS + "/" + id + "/history")
        .then()
        .body("action", contains("fulfilled", "fulfilled", "fulfilled", "placed"))
        .body("[0].changes.field", contains("status", "items[id=" + item + "].fulfilled_quantity"))
        .body("[0].changes[1].before", equalTo("2.000"))
        .body("[0].changes[1].after", equalTo("3.000"));
  }

  @Test
  void noBodyAtAllMeansTheWholeOrder() throws Exception {
    long product = catalog.product("1.00", "7", "7.00");
    long id = placed(order(product, 2));
    // REST Assured cannot but send a content type.
    String path = "http://127.0.0.1:" + RestAssured.port + ORDERS + "/" + id + "/fulfilments";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(path))
            .header("Authorization", Tokens.admin())
            .POST(BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertEquals(201, client.send(request, BodyHandlers.ofString()).statusCode());
    }
    show(id).body("status", equalTo("fulfilled"));
  }

  @Test
  void whatIsLeftIsTheLimit() {
    long product = catalog.product("1.00", "10", "10.00");
    long id = placed(order(product, 3));
    long item = itemOf(id);
    fulfil(id, part(item, 2)).statusCode(201);
    fulfil(id, part(item, 2))
        .statusCode(409)
        .body("code", equalTo("over_fulfilment"))
        .body("errors", hasSize(1))
        .body("errors[0].order_item_id", equalTo((int) item))
        .body("errors[0].requested", equalTo("2.000"))
        .body("errors[0].open", equalTo("1.000"));
    fulfil(id, "{}").statusCode(201);
    fulfil(id, "{}").statusCode(409).body("code", equalTo("nothing_to_fulfil"));
    fulfil(id, part(item, 1)).statusCode(409).body("code", equalTo("nothing_to_fulfil"));
  }

  @Test
  void wishesThatMakeNoSenseAreRefused() {
    long product = catalog.product("1.00", "10", "10.00");
    long id = placed(order(product, 3));
    long other = itemOf(placed(order(product, 3)));
    fulfil(id, part(other, 1))
        .statusCode(400)
        .body("errors.field", contains("items[0].order_item_id"));
    for (String body :
        List.of(
            "{\"items\": []}",
            "{\"items\": [{}]}",
            "{\"items\": [null]}",
            "{\"all\": true}",
            part(itemOf(id), 0),
            part(itemOf(id), -1),
            part(itemOf(id), 1).replace("1}", "\"1.0001\"}"),
            "[",
            "null")) {
      assertEquals(400, fulfil(id, body).extract().statusCode(), body);
    }
    show(id).body("items[0].fulfilled_quantity", equalTo("0.000"));
    assertEquals(List.of(), catalog.calls(FakeCatalog.ISSUES));
  }

  @Test
  void eightAtOnceShareWhatThereIs() throws Exception {
    long product = catalog.product("1.00", "10", "10.00");
    long id = placed(order(product, 5));
    long item = itemOf(id);
    List<Integer> statuses = atOnce(8, i -> fulfil(id, part(item, 1)).extract().statusCode());
    assertEquals(5, statuses.stream().filter(status -> status == 201).count(), "" + statuses);
    assertEquals(3, statuses.stream().filter(status -> status == 409).count(), "" + statuses);
    show(id).body("status", equalTo("fulfilled"), "version", equalTo(6));
    assertEquals(new BigDecimal("5"), catalog.onHand(product));
  }

  @Test
  void eightAtOnceWithOneKeyAreOneFulfilment() throws Exception {
    long product = catalog.product("1.00", "10", "10.00");
    long id = placed(order(product, 5));
    String key = newKey();
    String body = part(itemOf(id), 2);
    List<Response> answers =
        atOnce(
            8,
            i ->
                inTheEnd(
                        () ->
                            as("admin")
                                .header("Idempotency-Key", key)
                                .body(body)
                                .post(ORDERS + "/" + id + "/fulfilments")
                                .then())
                    .extract()
                    .response());
    assertEquals(List.of(201), answers.stream().map(Response::statusCode).distinct().toList());
    assertEquals(
        1, answers.stream().map(a -> a.jsonPath().getLong("fulfilment_id")).distinct().count());
    show(id).body("items[0].fulfilled_quantity", equalTo("2.000"), "version", equalTo(2));
    assertEquals(new BigDecimal("8"), catalog.onHand(product));
  }

  @Test
  void aDraftCannotBeFulfilled() {
    long id =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        INSERT INTO sales_order (id, order_number, status, channel, currency,
                          subtotal, discount_amount, tax_amount, revenue, ordered_at, version,
                          created_at)
                        VALUES (nextval('order_id_seq'), 'D-' || gen_random_uuid()::text, 'draft',
                          'api', 'USD', 0, 0, 0, 0, now(), 1, now()) RETURNING id
                        """)
                    .mapTo(Long.class)
                    .one());
    ValidatableResponse refused = fulfil(id, "{}").statusCode(409);
    refused.body("code", equalTo("illegal_transition"));
    refused.body("allowed", contains("confirmed", "cancelled"));
    jdbi.useHandle(h -> h.execute("UPDATE sales_order SET status = 'cancelled' WHERE id = ?", id));
    fulfil(id, "{}")
        .statusCode(409)
        .body("code", equalTo("illegal_transition"), "allowed", empty());
  }

  private long cents(long orderId, String column) {
    return count(
        "SELECT (100 * sum(" + column + "))::bigint FROM fulfilment WHERE order_id = ?", orderId);
  }

  private static long itemOf(long orderId) {
    return show(orderId).extract().jsonPath().getLong("items[0].id");
  }

  private static String part(long item, int quantity) {
    return "{\"items\": [{\"order_item_id\": %d, \"quantity\": %d}]}".formatted(item, quantity);
  }
}
