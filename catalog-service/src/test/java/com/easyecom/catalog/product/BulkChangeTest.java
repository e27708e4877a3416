package com.easyecom.catalog.product;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.as;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.patch;
import static com.easyecom.catalog.fixture.Shelf.post;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.catalog.fixture.Together;
import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class BulkChangeTest {

  private static final String BULK = "/api/v1/products/bulk";

  @Inject Outbox outbox;

  @ParameterizedTest
  @CsvSource({
    "10,9.99,10.99",
    "-12.5,9.99,8.74",
    "-100,9.99,0.00",
    "0.05,10.00,10.01",
    "0.049,10.00,10.00"
  })
  void pricesAreRoundedHalfUpToTheCent(String percent, String before, String after) {
    long id = product();
    patch(id, "{\"unit_price\": \"%s\"}".formatted(before)).statusCode(200);
    bulk(percentAction(percent), id).statusCode(200);
    read(id).body("unit_price", equalTo(after), "version", equalTo(before.equals(after) ? 2 : 3));
  }

  @Test
  void allAreChangedWithTheirEvents() {
    long one = product();
    long two = product();
    bulk("{\"type\": \"price_set\", \"unit_price\": 7}", one, two)
        .statusCode(200)
        .header("Location", nullValue())
        .body("changed", equalTo(2), "unchanged", equalTo(0));
    for (long id : new long[] {one, two}) {
      read(id).body("unit_price", equalTo("7.00"), "version", equalTo(2));
      ProductUpdated event = outbox.events(ProductUpdated.class, id).getLast();
      assertEquals("7.00 2", event.unitPrice() + " " + event.version());
    }
    bulk("{\"type\": \"price_set\", \"unit_price\": \"7.00\"}", one, two)
        .body("changed", equalTo(0), "unchanged", equalTo(2));
    assertEquals(1, outbox.events(ProductUpdated.class, one).size());
  }

  @Test
  void oneThatCannotBeChangedKeepsAllAsTheyAreAndEachIsNamed() {
    long good = product();
    long stocked = productWith(3);
    long unknown = 9_000_000_000L;
    bulk("{\"type\": \"archive\"}", good, unknown, stocked)
        .statusCode(409)
        .contentType("application/problem+json")
        .body(
            "code", equalTo("bulk_refused"),
            "refused.id.collect { it as Long }", contains(stocked, unknown),
            "refused.code", contains("product_in_stock", "not_found"));
    read(good).body("archived_at", nullValue(), "version", equalTo(1));
    assertEquals(List.of(), outbox.events(ProductArchived.class, good));
  }

  @Test
  void archivedProductsStayReadableAndTakeNoPrice() {
    long fresh = product();
    long used = productWith(1);
    move(used, "out", "1").statusCode(201);
    bulk("{\"type\": \"archive\"}", used, fresh).statusCode(200).body("changed", equalTo(2));
    bulk("{\"type\": \"archive\"}", used, fresh).statusCode(200).body("changed", equalTo(0));
    for (long id : new long[] {used, fresh}) {
      read(id).body("archived_at", notNullValue(), "is_active", equalTo(false));
      assertEquals(1, outbox.events(ProductArchived.class, id).size());
    }
    move(fresh, "in", "1").statusCode(400);
    bulk(percentAction("5"), product(), fresh)
        .statusCode(409)
        .body("refused.code", contains("product_archived"));
  }

  @Test
  void aPriceThatCannotBeKeptIsRefused() {
    long id = product();
    patch(id, "{\"unit_price\": \"999999999999.99\"}").statusCode(200);
    bulk(percentAction("1"), id).statusCode(409).body("refused.code", contains("price_too_high"));
  }

  @Test
  void aRepeatedRequestRaisesPricesOnce() {
    long id = product();
    String key = "key-" + unique();
    for (int turn = 0; turn < 2; turn++) {
      admin()
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body(body(percentAction("50"), id))
          .post(BULK)
          .then()
          .statusCode(200)
          .body("changed", equalTo(1));
    }
    read(id).body("unit_price", equalTo("6.00"));
  }

  @Test
  void changesOfTheSameProductsWaitForEachOther() {
    long[] ids = LongStream.range(0, 20).map(i -> product()).toArray();
    long[] reversed = LongStream.range(0, 20).map(i -> ids[(int) (19 - i)]).toArray();
    List<Integer> answers =
        Together.run(
            4, i -> bulk(percentAction("100"), i % 2 == 0 ? ids : reversed).extract().statusCode());
    assertEquals(List.of(200, 200, 200, 200), answers);
    read(ids[7]).body("unit_price", equalTo("64.00"), "version", equalTo(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"ids\": [], \"action\": {\"type\": \"archive\"}} | ids",
        "{\"ids\": [1, 1], \"action\": {\"type\": \"archive\"}} | ids[1]",
        "{\"ids\": [1, null], \"action\": {\"type\": \"archive\"}} | ids[1]",
        "{\"ids\": [\"x\"], \"action\": {\"type\": \"archive\"}} | ids[0]",
        "{\"action\": {\"type\": \"archive\"}} | ids",
        "{\"ids\": [1]} | action",
        "{\"ids\": [1], \"action\": {}} | action.type",
        "{\"ids\": [1], \"action\": {\"type\": \"burn\"}} | action.type",
        "{\"ids\": [1], \"action\": {\"type\": \"price_percent\"}} | action.percent",
        "{\"ids\": [1], \"action\": {\"type\": \"price_percent\", \"percent\": -101}}"
            + " | action.percent",
        "{\"ids\": [1], \"action\": {\"type\": \"price_percent\", \"percent\": 1001}}"
            + " | action.percent",
        "{\"ids\": [1], \"action\": {\"type\": \"archive\", \"percent\": 1}} | action.percent",
        "{\"ids\": [1], \"action\": {\"type\": \"price_set\", \"unit_price\": -1}}"
            + " | action.unit_price",
        "{\"ids\": [1], \"action\": {\"type\": \"price_set\"}} | action.unit_price"
      })
  void aWrongRequestIsRefusedByName(String body, String field) {
    post(BULK, body)
        .statusCode(400)
        .body("code", equalTo("invalid_request"), "errors.field", contains(field));
  }

  @Test
  void thereIsALimit() {
    bulk("{\"type\": \"archive\"}", LongStream.rangeClosed(1, 1001).toArray())
        .statusCode(400)
        .body("errors.field", contains("ids"));
  }

  @Test
  void onlyThoseWhoWriteProductsMay() {
    as("sales")
        .contentType("application/json")
        .body(body("{\"type\": \"archive\"}", product()))
        .post(BULK)
        .then()
        .statusCode(403);
  }

  private static String percentAction(String percent) {
    return "{\"type\": \"price_percent\", \"percent\": \"" + percent + "\"}";
  }

  private static ValidatableResponse bulk(String action, long... ids) {
    return post(BULK, body(action, ids));
  }

  private static String body(String action, long... ids) {
    String list =
        LongStream.of(ids).mapToObj(Long::toString).collect(Collectors.joining(", ", "[", "]"));
    return "{\"ids\": " + list + ", \"action\": " + action + "}";
  }
}
