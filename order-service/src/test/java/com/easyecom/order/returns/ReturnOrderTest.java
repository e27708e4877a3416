package com.easyecom.order.returns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes back of an order, and what is paid back for it. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class ReturnOrderTest extends ReturningTest {

  @Inject ObjectMapper json;

  @Test
  void aReturnIsPaidBackAsItWasPaid() {
    long order =
        sold(
            catalog.product("5.00", "7", "23.33"),
            3,
            "\"tax_amount\": 1",
            "\"discount_amount\": 3");
    long item = itemOf(order);
    giveBack(order, 2, "\"reason\": \"too small\"")
        .statusCode(201)
        .header("Location", notNullValue())
        .body("order_id", equalTo((int) order))
        .body("status", equalTo("requested"))
        .body("reason", equalTo("too small"))
        .body("version", equalTo(1))
        .body("refund_total", equalTo("8.67"))
        .body("received_at", nullValue())
        .body("items", hasSize(1))
        .body("items[0].order_item_id", equalTo((int) item))
        .body("items[0].quantity", equalTo("2.000"))
        .body("items[0].refund_amount", equalTo("8.67"))
        .body("items[0].refund_tax", equalTo("0.67"))
        .body("items[0].restock", equalTo(true))
        .body("items[0]", not(hasKey("cost")));
    show(order).body("status", equalTo("fulfilled"), "version", equalTo(2));
    show(order).body("items[0].returned_quantity", equalTo("0.000"));
  }

  @Test
  void threeUnitsReturnedOneByOneAddUpAndEndTheOrder() throws Exception {
    long order =
        sold(
            catalog.product("5.00", "7", "23.33"),
            3,
            "\"tax_amount\": 1",
            "\"discount_amount\": 1");
    List<Long> returns = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      show(order).body("status", equalTo("fulfilled"), "version", equalTo(2 + i));
      returns.add(returned(order, 1, "\"status\": \"received\""));
    }
    show(order)
        .body("status", equalTo("returned"))
        .body("items[0].returned_quantity", equalTo("3.000"))
        .body("items[0].cost", equalTo("10.00"))
        .body("gross_profit", equalTo("0.00"));
    assertEquals(List.of("3.33", "3.34", "3.33"), lines(returns, "cost"));
    assertEquals(List.of("4.67", "4.67", "4.66"), lines(returns, "refund_net"));
    assertEquals(List.of("0.33", "0.34", "0.33"), lines(returns, "refund_tax"));
    change(returns.get(1), "refunded").statusCode(200).body("refunded_at", notNullValue());
    change(returns.get(0), "refunded").statusCode(200);
    show(order).body("status", equalTo("returned"));
    change(returns.get(2), "refunded").statusCode(200).body("version", equalTo(2));
    show(order).body("status", equalTo("refunded"), "version", equalTo(6));
    as("admin")
        .get(ORDERS + "/" + order + "/history")
        .then()
        .body(
            "action",
            contains(
                "return_refunded",
                "return_refunded",
                "return_refunded",
                "return_received",
                "return_received",
                "return_received",
                "fulfilled",
                "placed"))
        .body("[0].changes.after", contains("refunded", "refunded"))
        .body("[5].changes.field[0]", equalTo("items[id=" + itemOf(order) + "].returned_quantity"))
        .body("[5].changes.after", contains("1.000", "received"));
  }

  @Test
  void whatIsNotRestockedStaysACost() {
    long order = sold(catalog.product("5.00", "2", "4.00"), 2);
    long item = itemOf(order);
    String items = part(item, 1, "\"restock\": false") + ", " + part(item, 1);
    giveBack(body(order, items, "\"status\": \"received\""))
        .statusCode(201)
        .body("items.restock", contains(false, true))
        .body("refund_total", equalTo("10.00"));
    show(order).body("status", equalTo("returned"), "gross_profit", equalTo("-2.00"));
  }

  @Test
  void whatSomebodySaysIsPaidBackUpToWhatWasPaid() {
    long order = sold(catalog.product("5.00", "3", "6.00"), 3);
    long item = itemOf(order);
    giveBack(body(order, part(item, 1, "\"refund_amount\": \"15.01\"")))
        .statusCode(409)
        .body("code", equalTo("over_refund"))
        .body("errors", hasSize(1))
        .body("errors[0].order_item_id", equalTo((int) item))
        .body("errors[0].requested", equalTo("15.01"))
        .body("errors[0].refundable", equalTo("15.00"));
    giveBack(body(order, part(item, 1, "\"refund_amount\": \"0\"")))
        .statusCode(201)
        .body("refund_total", equalTo("0.00"));
    giveBack(body(order, part(item, 1, "\"refund_amount\": 12.5"))).statusCode(201);
    giveBack(body(order, part(item, 1, "\"refund_amount\": 2.51")))
        .statusCode(409)
        .body("code", equalTo("over_refund"));
    giveBack(order, 1).statusCode(201).body("refund_total", equalTo("2.50"));
  }

  @Test
  void noMoreThanWhatLeftComesBackAndWhatIsRejectedIsFreeAgain() {
    long order = placed(order(catalog.product("5.00", "3", "6.00"), 3));
    giveBack(order, 1).statusCode(409).body("code", equalTo("order_not_fulfilled"));
    long item = itemOf(order);
    fulfil(order, "{\"items\": [" + part(item, 2) + "]}").statusCode(201);
    giveBack(order, 3)
        .statusCode(409)
        .body("code", equalTo("over_return"))
        .body("errors[0].requested", equalTo("3.000"))
        .body("errors[0].open", equalTo("2.000"));
    long asked = returned(order, 2);
    giveBack(order, "0.001").statusCode(409).body("code", equalTo("over_return"));
    change(asked, "rejected").statusCode(200).body("status", equalTo("rejected"));
    returned(order, 2, "\"status\": \"received\"");
    show(order).body("status", equalTo("confirmed"));
    fulfil(order, "{}").statusCode(201);
    show(order).body("status", equalTo("fulfilled"));
    returned(order, 1, "\"status\": \"received\"");
    show(order).body("status", equalTo("returned"), "gross_profit", equalTo("0.00"));
  }

  @Test
  void eightAtOnceGetWhatThereIs() throws Exception {
    long order = sold(catalog.product("5.00", "5", "10.00"), 5);
    String body = body(order, part(itemOf(order), 1), "\"status\": \"received\"");
    List<Integer> statuses = atOnce(8, i -> giveBack(body).extract().statusCode());
    assertEquals(5, statuses.stream().filter(status -> status == 201).count(), "" + statuses);
    assertEquals(3, statuses.stream().filter(status -> status == 409).count(), "" + statuses);
    show(order).body("status", equalTo("returned"), "version", equalTo(7));
    find("?order_id=" + order)
        .body("$", hasSize(5))
        .body("refund_total", everyItem(equalTo("5.00")));
  }

  @Test
  void theSameRequestAgainIsTheSameReturn() throws Exception {
    long order = sold(catalog.product("5.00", "5", "10.00"), 5);
    String key = newKey();
    String body = body(order, part(itemOf(order), 2));
    List<Response> answers =
        atOnce(4, i -> as("admin").header("Idempotency-Key", key).body(body).post(RETURNS));
    assertEquals(List.of(201), answers.stream().map(Response::statusCode).distinct().toList());
    assertEquals(1, answers.stream().map(a -> a.jsonPath().getLong("id")).distinct().count());
    find("?order_id=" + order).body("$", hasSize(1));
    as("admin")
        .header("Idempotency-Key", key)
        .body(body(order, part(itemOf(order), 1)))
        .post(RETURNS)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency_key_reused"));
  }

  @Test
  void whatHappensIsToldAndAudited() throws Exception {
    long order = sold(catalog.product("5.00", "2", "4.00"), 2, "\"tax_amount\": 1");
    long id = returned(order, 1, "\"reason\": \"Ms Smith did not like it\"");
    change(id, "approved").statusCode(200);
    change(id, "received").statusCode(200);
    change(id, "refunded").statusCode(200);
    assertEquals(
        List.of("ReturnRequested 1", "ReturnApproved 2", "ReturnReceived 3", "ReturnRefunded 4"),
        told(id).stream()
            .map(event -> event.get("name") + " " + event.get("aggregate_version"))
            .toList());
    JsonNode received = json.readTree(told(id).get(2).get("data").toString());
    assertEquals("5.00", received.get("refund_net").asText());
    assertEquals("0.50", received.get("refund_tax").asText());
    assertEquals("5.50", received.get("refund_total").asText());
    assertEquals("kim", received.get("received_by").asText());
    assertEquals("2.00", received.get("lines").get(0).get("cost").asText());
    assertEquals(
        List.of("return.requested", "return.approved", "return.received", "return.refunded"),
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT data::jsonb ->> 'action' FROM outbox
                        WHERE type = 'com.easyecom.auth.AuditRecorded.v1'
                          AND data::jsonb ->> 'subject_type' = 'return'
                          AND data::jsonb ->> 'subject_id' = ?
                        ORDER BY seq
                        """)
                    .bind(0, Long.toString(id))
                    .mapTo(String.class)
                    .list()));
    assertEquals(0, count("SELECT count(*) FROM outbox WHERE data LIKE '%Ms Smith%'"));
  }

  private List<String> lines(List<Long> returns, String field) throws Exception {
    List<String> values = new ArrayList<>();
    for (long id : returns) {
      JsonNode lines = json.readTree(told(id).getFirst().get("data").toString()).get("lines");
      values.add(lines.get(0).get(field).asText());
    }
    return values;
  }

  @Test
  void wishesThatMakeNoSenseAreRefused() {
    long order = sold(catalog.product("5.00", "2", "4.00"), 2);
    long item = itemOf(order);
    long other = itemOf(sold(catalog.product("5.00", "2", "4.00"), 2));
    giveBack(body(order, part(item, 1) + ", " + part(other, 1)))
        .statusCode(400)
        .body("errors.field", contains("items[1].order_item_id"));
    giveBack(body(999_999_999, part(item, 1))).statusCode(404).body("code", equalTo("not_found"));
    String good = body(order, part(item, 1));
    Stream.of(
            "{}",
            "[",
            "null",
            body(order, ""),
            body(order, "null"),
            body(order, "{}"),
            body(order, part(item, 0)),
            body(order, part(item, -1)),
            body(order, part(item, "\"1.0001\"")),
            body(order, part(item, 1, "\"refund_amount\": -1")),
            body(order, part(item, 1, "\"refund_amount\": \"1.001\"")),
            body(order, part(item, 1, "\"restock\": \"maybe\"")),
            body(order, part(item, 1, "\"colour\": \"red\"")),
            body(order, part(item, 1), "\"status\": \"approved\""),
            body(order, part(item, 1), "\"status\": \"lost\""),
            body(order, part(item, 1), "\"reason\": \"" + "x".repeat(1001) + "\""),
            body(order, (part(item, "0.001") + ",").repeat(200) + part(item, "0.001")),
            good.replace("order_id", "order"))
        .forEach(bad -> assertEquals(400, giveBack(bad).extract().statusCode(), bad));
    find("?order_id=" + order).body("$", hasSize(0));
  }
}
