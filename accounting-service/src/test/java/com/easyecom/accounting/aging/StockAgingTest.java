package com.easyecom.accounting.aging;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.easyecom.accounting.testing.Amounts;
import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "accounting")
class StockAgingTest {

  private static final String REPORT = "/api/v1/reports/stock-aging";
  private static final String APRIL_30 = REPORT + "?as_of_date=2026-04-30";

  @Inject EventStream events;
  @Inject Owner owner;

  @BeforeEach
  void emptyBooks() {
    owner.clearBooks();
  }

  @Test
  void whatIsLeftCameLast() {
    Warehouse product = new Warehouse("=tea");
    receive(product, "4", "10.00", "2026-01-01"); // 119 days before
    receive(product, "3", "10.00", "2026-01-30"); // 90
    receive(product, "3", "10.00", "2026-03-30"); // 31
    receive(product, "2", "10.00", "2026-03-31"); // 30
    events.send(product.issue(7, Quantity.of("6.5"), at("2026-04-02")));
    events.awaitTaken();
    Api.get(APRIL_30)
        .statusCode(200)
        .body("as_of_date", equalTo("2026-04-30"))
        .body("rows", hasSize(1))
        .body("rows[0].product_id", equalTo((int) product.productId))
        .body("rows[0].qty_estimate", equalTo("5.500"))
        .body("rows[0].value", equalTo("18.33"))
        .body("rows[0].oldest_days", equalTo(90))
        .body("rows[0].buckets.from_days", equalTo(List.of(0, 31, 61, 91)))
        .body("rows[0].buckets.to_days", equalTo(Arrays.asList(30, 60, 90, null)))
        .body("rows[0].buckets.quantity", equalTo(List.of("2.000", "3.000", "0.500", "0.000")))
        .body("rows[0].buckets.value", equalTo(List.of("6.67", "9.99", "1.67", "0.00")))
        .body("buckets.value", equalTo(List.of("6.67", "9.99", "1.67", "0.00")))
        .body("total_value", equalTo("18.33"))
        .body("total_quantity", equalTo("5.500"))
        .body("next", nullValue());
    Api.get(REPORT + "?as_of_date=2026-02-28")
        .body("rows[0].buckets.quantity", equalTo(List.of("3.000", "4.000", "0.000", "0.000")))
        .body("rows[0].oldest_days", equalTo(58));
    Api.get(REPORT + "?as_of_date=2025-12-31")
        .body("rows", hasSize(0))
        .body("total_value", equalTo("0.00"))
        .body("total_quantity", equalTo("0.000"))
        .body("buckets.quantity", equalTo(List.of("0.000", "0.000", "0.000", "0.000")));
    String file =
        Api.get(APRIL_30 + "&format=csv").contentType(startsWith("text/csv")).extract().asString();
    assertEquals(
        List.of(
            "product_id,sku,name,qty_estimate,value,oldest_days,quantity_0_30,value_0_30,"
                + "quantity_31_60,value_31_60,quantity_61_90,value_61_90,quantity_91,value_91",
            product.productId
                + ",'=tea,,5.500,18.33,90,2.000,6.67,3.000,9.99,0.500,1.67,0.000,0.00"),
        file.lines().toList());
  }

  @Test
  void theFiguresLeadToWhatTheyAreMadeOf() {
    Warehouse product = new Warehouse("linked");
    receive(product, "4", "10.00", "2026-01-01");
    events.awaitTaken();
    var report = Api.read(APRIL_30);
    assertEquals(
        "/api/v1/products/" + product.productId, report.getString("rows[0].links.product"));
    assertEquals(
        "/api/v1/inventory/movements?product_id=" + product.productId + "&to=2026-04-30",
        report.getString("rows[0].links.movements"));
    Api.get(report.getString("links.total_value")).body("[-1].balance", equalTo("10.00"));
  }

  @Test
  void whatIsLateAgesFromItsOwnDayAndCountsFromTheFirstOpenOne() {
    close("2026-02-01");
    Warehouse product = new Warehouse("late");
    receive(product, "4", "10.00", "2026-02-10");
    events.awaitTaken();
    Api.get(REPORT + "?as_of_date=2026-02-28").body("rows", hasSize(0));
    Api.get(REPORT + "?as_of_date=2026-03-01")
        .body("rows[0].qty_estimate", equalTo("4.000"))
        .body("rows[0].oldest_days", equalTo(19))
        .body("total_value", equalTo("10.00"));
  }

  @Test
  void whatIsLessThanNothingHasNoAge() {
    close("2026-02-01");
    Warehouse product = new Warehouse("below");
    receive(product, "4", "10.00", "2026-02-10");
    // Known before the month in which it came was closed: a reopened month, for example.
    events.awaitTaken();
    try (var handle = owner.open()) {
      handle.execute("DELETE FROM period");
    }
    events.send(product.issue(7, Quantity.of("1"), at("2026-02-20")));
    events.awaitTaken();
    Api.get(REPORT + "?as_of_date=2026-02-28")
        .body("rows[0].qty_estimate", equalTo("-1.000"))
        .body("rows[0].value", equalTo("-2.50"))
        .body("rows[0].oldest_days", nullValue())
        .body("rows[0].buckets.quantity", equalTo(List.of("-1.000", "0.000", "0.000", "0.000")))
        .body("total_value", equalTo("-2.50"));
    Api.get(REPORT + "?as_of_date=2026-03-01").body("rows[0].qty_estimate", equalTo("3.000"));
  }

  /** The import was known while its month was closed, and is undone after that is open again. */
  @Test
  void whatIsUndoneBeforeItIsPostedTakesNothingFromOtherDays() {
    Warehouse product = new Warehouse("undone");
    receive(product, "10", "10.00", "2026-01-05");
    close("2026-02-01");
    move(product, "in", "5", "2026-02-10");
    events.send(product.issue(7, Quantity.of("5"), at("2026-02-11")));
    events.awaitTaken();
    try (var handle = owner.open()) {
      handle.execute("DELETE FROM period");
    }
    move(product, "return_in", "5", "2026-02-11");
    move(product, "out", "-5", "2026-02-10");
    events.awaitTaken();
    for (String day : List.of("2026-02-28", "2026-03-01")) {
      Api.get(REPORT + "?as_of_date=" + day)
          .body("rows[0].qty_estimate", equalTo("10.000"))
          .body("rows[0].buckets.quantity", equalTo(List.of("0.000", "10.000", "0.000", "0.000")))
          .body("rows[0].oldest_days", equalTo(day.equals("2026-02-28") ? 54 : 55));
    }
  }

  @Test
  void productsArePagedAndTotalsAreOfAll() {
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Warehouse product = new Warehouse("paged-" + i);
      receive(product, "2", "10.00", "2026-01-0" + (i + 1));
      ids.add((int) product.productId);
    }
    events.awaitTaken();
    for (int limit = 1; limit <= 5; limit++) {
      List<Integer> seen = new ArrayList<>();
      String path = APRIL_30 + "&limit=" + limit;
      while (path != null) {
        Response page = Api.asAccountant().urlEncodingEnabled(false).get(path);
        seen.addAll(page.jsonPath().getList("rows.product_id"));
        assertEquals("50.00", page.jsonPath().getString("total_value"));
        assertEquals("10.000", page.jsonPath().getString("total_quantity"));
        String link = page.header("Link");
        String next = page.jsonPath().getString("next");
        if (link == null) {
          assertNull(next);
        } else {
          assertEquals("<" + next + ">; rel=\"next\"", link);
        }
        path = next;
      }
      assertEquals(ids, seen, "limit " + limit);
    }
  }

  private void receive(Warehouse product, String quantity, String worth, String day) {
    events.send(product.take("in", Quantity.of(quantity), Amounts.usd(worth), null, at(day)));
  }

  private void move(Warehouse product, String type, String quantity, String day) {
    Quantity moved = Quantity.of(quantity);
    String worth = moved.isPositive() ? "5.00" : "-5.00";
    events.send(product.take(type, moved, Amounts.usd(worth), "sales_import", at(day)));
  }

  private void close(String month) {
    try (var handle = owner.open()) {
      handle.execute(
          "INSERT INTO period (month, status, version, changed_by, changed_at)"
              + " VALUES (?::date, 'closed', 1, 'ada', now())",
          month);
    }
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T12:00:00Z");
  }
}
