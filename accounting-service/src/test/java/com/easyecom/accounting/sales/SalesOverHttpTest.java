package com.easyecom.accounting.sales;

import static com.easyecom.accounting.testing.Amounts.units;
import static com.easyecom.accounting.testing.Amounts.usd;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.order.CustomersMerged;
import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "accounting")
class SalesOverHttpTest {

  private static final String SALES = "/api/v1/reports/sales";
  private static final String LINES = SALES + "/lines";
  private static final Instant SOLD = Instant.parse("2026-02-20T10:00:00Z");

  @Inject EventStream events;
  @Inject Owner owner;

  private final long order = Sales.nextOrderId();
  private final long cup = Sales.nextOrderId();
  private final long pot = Sales.nextOrderId();

  /** Two cups at 3.00 and a pot at 4.00, less 1.00, with 0.90 tax; the cups cost 2.40. */
  @BeforeEach
  void oneSale() {
    owner.clearBooks();
    events.send(created(cup, "cup-1", "=Cups"));
    events.send(created(pot, "pot-1", null));
    events.send(issue(cup, units("2"), usd("2.40")));
    events.awaitTaken();
    events.send(
        new OrderFulfilled(
            order,
            1,
            "SO-1",
            7L,
            "shop",
            order,
            "USD",
            List.of(
                new OrderFulfilled.Line(
                    order * 10, cup, "cup-1", units("2"), usd("6.00"), usd("2.40")),
                new OrderFulfilled.Line(
                    order * 10 + 1, pot, "pot-1", units("1"), usd("4.00"), usd("0.00"))),
            usd("10.00"),
            usd("1.00"),
            usd("0.90"),
            usd("9.90"),
            true,
            SOLD));
    events.awaitTaken();
  }

  private static ProductCreated created(long id, String sku, String category) {
    return new ProductCreated(id, 1, sku, "A " + sku, category, usd("3.00"), "USD", true, SOLD);
  }

  private StockIssued issue(long product, Quantity quantity, Money cost) {
    return new StockIssued(
        order,
        product,
        1,
        "cup-1",
        order,
        order * 10,
        order,
        quantity,
        cost,
        Quantity.ZERO,
        usd("0.00"),
        "USD",
        SOLD,
        null);
  }

  @Test
  void discountAndTaxAreSharedOutAndTheMarginIsAShareOfRevenue() {
    Api.get(SALES + "?group_by=product&from=2026-02-20&to=2026-02-20")
        .statusCode(200)
        .body("group_by", equalTo("product"), "from", equalTo("2026-02-20"))
        .body("rows.sku", contains("pot-1", "cup-1"))
        .body("rows.discount", contains("0.40", "0.60"))
        .body("rows.tax", contains("0.36", "0.54"))
        .body("rows.revenue", contains("3.60", "5.40"))
        .body("rows.gross_profit", contains("3.60", "3.00"))
        .body("rows.margin_pct", contains("100.00", "55.56"))
        .body("total.revenue", equalTo("9.00"), "total.margin_pct", equalTo("73.33"));
    Api.get(SALES + "?from=2026-02-21").body("rows", hasSize(0), "total.margin_pct", nullValue());
  }

  @Test
  void rowsLeadToTheirLinesAndLinesToTheirEntryAndBack() {
    JsonPath rows = Api.read(SALES + "?group_by=category");
    assertEquals("=Cups", rows.getString("rows[0].category"));
    // A link is followed as it is.
    JsonPath lines =
        Api.asAccountant()
            .urlEncodingEnabled(false)
            .get(rows.getString("rows[0].links.lines"))
            .jsonPath();
    assertEquals(List.of("sale", "cost_of_sale"), lines.getList("kind"));
    Api.get(rows.getString("rows[1].links.lines")).body("sku", contains("pot-1"));
    String entry = lines.getString("[1].links.entry");
    Api.get(entry)
        .body("posting_rule", equalTo("cost_of_sale"))
        .body("links.lines", equalTo(LINES + "?entry_id=" + entry.replaceAll(".*/", "")));
    Api.get(Api.read(entry).getString("links.lines")).body("id", contains(lines.getInt("[1].id")));
    assertEquals(
        "/api/v1/orders/" + order + "/items/" + order * 10,
        lines.getString("[0].links.order_item"));
  }

  @Test
  void aMergedCustomerIsWhoIsKeptWhicheverMergeComesFirst() {
    events.send(new CustomersMerged(9, 1, 8, 0, SOLD));
    events.awaitTaken();
    events.send(new CustomersMerged(8, 1, 7, 0, SOLD));
    events.awaitTaken();
    Api.get(SALES + "?group_by=customer").body("rows.customer_id", contains(9));
    Api.get(LINES + "?customer_id=9").body("customer_id", contains(9, 9, 9));
    Api.get(LINES + "?without=customer").body("", hasSize(0));
  }

  @Test
  void pagesNeitherSkipNorRepeat() {
    assertEquals(3, pages(LINES + "?limit=1", "id").size());
    assertEquals(List.of("pot-1", "cup-1"), pages(SALES + "?limit=1&group_by=product", "rows.sku"));
    assertEquals(List.of("2026-02-20"), pages(SALES + "?limit=1", "rows.day"));
  }

  private static List<Object> pages(String path, String field) {
    List<Object> all = new ArrayList<>();
    String next = path;
    while (next != null) {
      Response page = Api.asAccountant().get(next);
      all.addAll(page.jsonPath().getList(field));
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }
    return all;
  }

  @Test
  void reportsAreFilesAsWell() {
    String file =
        Api.asAccountant().accept("text/csv").get(SALES + "?group_by=category").body().asString();
    assertEquals(
        """
        category,quantity,gross,discount,returned,revenue,tax,cost,gross_profit,margin_pct
        '=Cups,2.000,6.00,0.60,0.00,5.40,0.54,2.40,3.00,55.56
        ,1.000,4.00,0.40,0.00,3.60,0.36,0.00,3.60,100.00
        """
            .replace("\n", "\r\n"),
        file.replace("\uFEFF", ""));
    given()
        .header("Authorization", Tokens.bearer("ada", "accountant"))
        .get("/api/v1/reports/tax?format=csv")
        .then()
        .statusCode(200)
        .body(containsString("2026-02,9.00,0.90,0.00,0.90"));
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    refused(SALES + "?group_by=week", "group_by");
    refused(SALES + "?from=yesterday", "from");
    refused(SALES + "?limit=0", "limit");
    refused(SALES + "?cursor=x", "cursor");
    refused(SALES + "?cursor=aWQ6OTk5OTk5OTk", "cursor");
    refused(SALES + "?format=xml", "format");
    refused("/api/v1/reports/tax?group_by=product", "group_by");
    refused(LINES + "?order_item_id=1", "order_id");
    refused(LINES + "?order_id=one", "order_id");
    refused(LINES + "?without=money", "without");
    refused(LINES + "?cursor=x", "cursor");
    for (String path : List.of(SALES, LINES, "/api/v1/reports/tax")) {
      given()
          .header("Authorization", Tokens.bearer("sam", "sales"))
          .get(path)
          .then()
          .statusCode(403);
    }
  }

  private static void refused(String path, String field) {
    Api.get(path)
        .statusCode(400)
        .body("code", equalTo("invalid_request"), "errors.field", contains(field));
  }
}
