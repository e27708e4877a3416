package com.easyecom.catalog.stocktake;

import static com.easyecom.catalog.fixture.Shelf.as;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.post;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.receive;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.catalog.fixture.Orders;
import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.catalog.fixture.Shelf;
import com.easyecom.catalog.fixture.Together;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class StocktakeApiTest {

  private static final String STOCKTAKES = "/api/v1/inventory/stocktakes";

  @Inject Orders orders;
  @Inject Outbox outbox;
  @Inject Jdbi jdbi;

  @Test
  void differencesArePostedAtTheExactAverageAndNamed() {
    long fewer = product();
    receive(fewer, "7", "3.3333");
    long more = productWith(2);
    long same = productWith(5);
    String sku = read(more).extract().path("sku");
    ValidatableResponse taken =
        take(
                counted(fewer, "4"),
                "{\"sku\": \" %s \", \"counted\": 3.5}".formatted(sku),
                counted(same, "5"))
            .statusCode(201)
            .header("Location", containsString("/inventory/movements?reference_type=stocktake"))
            .body(
                "dry_run", equalTo(false),
                "counts.product_id", contains((int) fewer, (int) more, (int) same),
                "counts.on_hand", contains("7.000", "2.000", "5.000"),
                "counts.counted", contains("4.000", "3.500", "5.000"),
                "counts.difference", contains("-3.000", "1.500", "0.000"),
                "counts.difference_value", contains("-10.00", "3.75", "0.00"),
                "difference_value", equalTo("-6.25"));
    get(taken.extract().header("Location"))
        .body(
            "", hasSize(2),
            "product_id", contains((int) more, (int) fewer),
            "movement_type", contains("adjustment", "adjustment"),
            "value", contains("3.75", "-10.00"),
            "reason", contains("Stocktake", "Stocktake"),
            "actor", contains("a-admin", "a-admin"));
    read(fewer).body("on_hand", equalTo("4.000"), "stock_value", equalTo("13.33"));
    StockAdjusted event = outbox.events(StockAdjusted.class, fewer).getLast();
    assertEquals("-10.00", event.value().toString());
    assertEquals("stocktake", event.referenceType());
  }

  @Test
  void aDryRunSaysTheSameAndPostsNothing() {
    long id = productWith(4);
    String body = "{\"counts\": [%s], \"dry_run\": true}".formatted(counted(id, "1"));
    post(STOCKTAKES, body)
        .statusCode(200)
        .body(
            "stocktake_id", nullValue(),
            "dry_run", equalTo(true),
            "difference_value", equalTo("-7.50"));
    read(id).body("on_hand", equalTo("4.000"));
    assertEquals(1, outbox.events(StockAdjusted.class, id).size());
  }

  @Test
  void countsBelowWhatOrdersHoldAreAllListedAndNothingIsPosted() {
    long held = productWith(5);
    long alsoHeld = productWith(5);
    long free = productWith(5);
    orders.allocate(unique(), held, "3").statusCode(200);
    orders.allocate(unique(), alsoHeld, "2").statusCode(200);
    take(counted(free, "1"), counted(held, "2.999"), counted(alsoHeld, "0"))
        .statusCode(409)
        .body(
            "code", equalTo("insufficient_stock"),
            "errors.field", contains("counts[1].counted", "counts[2].counted"),
            "errors.product_id", contains((int) held, (int) alsoHeld),
            "errors.allocated", contains("3.000", "2.000"));
    read(free).body("on_hand", equalTo("5.000"));
    take(counted(held, "3")).statusCode(201);
    read(held).body("available", equalTo("0.000"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"counts": []}                                                      | counts
          {}                                                                  | counts
          {"counts": [null]}                                                  | counts[0]
          {"counts": [{"product_id": ID, "counted": -1}]}                     | counts[0].counted
          {"counts": [{"product_id": ID, "counted": 1.0001}]}                 | counts[0].counted
          {"counts": [{"product_id": ID, "counted": "many"}]}                 | counts[0].counted
          {"counts": [{"product_id": ID, "counted": 9e13}]}                   | counts[0].counted
          {"counts": [{"product_id": ID}]}                                    | counts[0].counted
          {"counts": [{"counted": 1}]}                                        | counts[0].product_id
          {"counts": [{"product_id": ID, "sku": "a", "counted": 1}]}          | counts[0].product_id
          {"counts": [{"product_id": 999999999999, "counted": 1}]}            | counts[0].product_id
          {"counts": [{"product_id": ID, "counted": 1}, {"sku": "no such", "counted": 1}]} | counts[1].sku
          {"counts": [{"product_id": ID, "counted": 1}, {"product_id": ID, "counted": 1}]} | counts[1].product_id
          {"counts": [{"product_id": ID, "counted": 1}, {"sku": "SKU", "counted": 1}]}     | counts[1].sku
          {"counts": [{"product_id": ID, "counted": 1, "more": 1}]}           | counts[0].more
          {"counts": [{"product_id": ID, "counted": 1}], "dry_run": "perhaps"} | dry_run
          """)
  void aBadCountIsNamedAndNothingIsPosted(String body, String field) {
    long id = productWith(2);
    String sku = read(id).extract().path("sku");
    post(STOCKTAKES, body.replace("ID", Long.toString(id)).replace("SKU", sku))
        .statusCode(400)
        .body("errors.field", hasItem(field));
    read(id).body("on_hand", equalTo("2.000"), "stock_value", equalTo("5.00"));
  }

  @Test
  void anArchivedProductIsNotCounted() {
    long id = productWith(1);
    Shelf.move(id, "out", "1").statusCode(201);
    Shelf.admin().delete("/api/v1/products/" + id).then().statusCode(204);
    take(counted(id, "1")).statusCode(400).body("errors.field", contains("counts[0].product_id"));
  }

  @Test
  void theSameKeyPostsOnceAndShowsNoValuesToTheWarehouse() {
    long id = productWith(4);
    String key = "key-" + unique();
    for (int i = 0; i < 2; i++) {
      as("warehouse")
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body("{\"counts\": [%s]}".formatted(counted(id, "1")))
          .post(STOCKTAKES)
          .then()
          .statusCode(201)
          .body("$", not(hasKey("difference_value")))
          .body("counts[0]", not(hasKey("difference_value")))
          .body("counts[0].difference", equalTo("-3.000"));
    }
    assertEquals(2, outbox.events(StockAdjusted.class, id).size());
  }

  @Test
  void onlyWhoMayWriteStockCounts() {
    long id = productWith(1);
    as("sales")
        .contentType("application/json")
        .body("{\"counts\": [%s]}".formatted(counted(id, "1")))
        .post(STOCKTAKES)
        .then()
        .statusCode(403);
  }

  @Test
  void fiveThousandCountsArePostedTogetherAndOneMoreIsRefused() {
    long first = unique();
    List<Long> ids = manyProducts(5_001, "MANY-" + first);
    List<Long> most = ids.subList(0, 5_000);
    takeAll(ids).statusCode(400).body("errors.field", contains("counts"));
    long began = System.nanoTime();
    takeAll(most).statusCode(201).body("counts", hasSize(5_000));
    org.jboss.logging.Logger.getLogger(getClass())
        .infof("5,000 counts took %d ms", (System.nanoTime() - began) / 1_000_000);
    read(ids.get(4_999)).body("on_hand", equalTo("3.000"));
  }

  @Test
  void twoStocktakesAndSalesAtTheSameTimeLeaveBooksThatAddUp() {
    long one = productWith(500);
    long other = productWith(500);
    Together.run(
        12,
        i -> {
          for (int n = 0; n < 10; n++) {
            switch (i % 3) {
              // In both orders of the products: the locks are taken in one.
              case 0 -> take(counted(one, "400"), counted(other, "300")).statusCode(201);
              case 1 -> take(counted(other, "350"), counted(one, "450")).statusCode(201);
              default -> sell(i % 2 == 0 ? one : other);
            }
          }
          return i;
        });
    for (long id : List.of(one, other)) {
      BigDecimal sum =
          jdbi.withHandle(
              handle ->
                  handle
                      .select("SELECT sum(value) FROM stock_movement WHERE product_id = ?", id)
                      .mapTo(BigDecimal.class)
                      .one());
      read(id).body("stock_value", equalTo(sum.toPlainString()), "allocated", equalTo("0.000"));
    }
  }

  private void sell(long product) {
    long order = unique();
    orders.allocate(order, product, "1").statusCode(200);
    orders.issue(unique(), order, Orders.issueLine(unique(), product, "1")).statusCode(200);
  }

  private List<Long> manyProducts(int count, String prefix) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH made AS (
                      INSERT INTO product (sku, name, unit_price, is_active, version, created_at,
                                           updated_at)
                      SELECT :prefix || n, 'Many', 1, true, 1, now(), now()
                      FROM generate_series(1, :count) n RETURNING id),
                    opened AS (
                      INSERT INTO stock (product_id, on_hand, allocated, value, unit_cost, version)
                      SELECT id, 0, 0, 0, 2, 0 FROM made)
                    SELECT id FROM made ORDER BY id
                    """)
                .bind("prefix", prefix)
                .bind("count", count)
                .mapTo(Long.class)
                .list());
  }

  private static ValidatableResponse takeAll(List<Long> ids) {
    return take(ids.stream().map(id -> counted(id, "3")).collect(Collectors.joining(", ")));
  }

  private static ValidatableResponse take(String... counts) {
    return post(STOCKTAKES, "{\"counts\": [%s]}".formatted(String.join(", ", counts)));
  }

  private static String counted(long productId, String counted) {
    return "{\"product_id\": %d, \"counted\": \"%s\"}".formatted(productId, counted);
  }
}
