package com.easyecom.accounting;

import static com.easyecom.accounting.testing.Amounts.units;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The demo's stock and its eight sales, told by events: the books show what the merchant expects.
 */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class DemoShopTest {

  private static final Instant OPENING = Instant.parse("2026-02-19T08:00:00Z");

  private record Sale(String at, int product, String quantity, String total) {}

  private static final List<Sale> SALES =
      List.of(
          new Sale("2026-02-20T10:00:00Z", 1, "5", "12.50"),
          new Sale("2026-02-21T14:30:00Z", 2, "3", "10.50"),
          new Sale("2026-02-22T09:15:00Z", 3, "1", "6.00"),
          new Sale("2026-02-22T16:45:00Z", 4, "2", "8.00"),
          new Sale("2026-02-23T11:00:00Z", 5, "1", "4.00"),
          new Sale("2026-02-23T15:30:00Z", 1, "10", "28.00"),
          new Sale("2026-02-24T12:00:00Z", 2, "5", "16.00"),
          new Sale("2026-02-24T17:00:00Z", 4, "3", "10.50"));

  @Inject EventStream events;
  @Inject Owner owner;

  @BeforeEach
  void theDemoHappens() {
    owner.clearBooks();
    Map<Integer, Warehouse> products =
        Map.of(
            1, opening("sample-1", "45", "90.00"),
            2, opening("sample-2", "36", "108.00"),
            3, opening("sample-3", "3", "15.00"),
            4, opening("sample-4", "11", "33.00"),
            5, opening("sample-5", "5", "15.00"));
    for (Sale sale : SALES) {
      long order = Sales.nextOrderId();
      Instant at = Instant.parse(sale.at());
      events.send(products.get(sale.product()).issue(order, units(sale.quantity()), at));
      events.send(Sales.fulfilled(order, usd(sale.total()), at));
    }
    events.awaitTaken();
  }

  private Warehouse opening(String sku, String quantity, String worth) {
    Warehouse product = new Warehouse(sku);
    events.send(product.take("in", units(quantity), usd(worth), "opening_stock", OPENING));
    return product;
  }

  @Test
  void theDashboardShowsStockRevenueAndMargin() {
    Api.get("/api/v1/reports/dashboard")
        .statusCode(200)
        .body("total_assets", equalTo("184.00"))
        .body("total_items", equalTo("70.000"))
        .body("total_revenue", equalTo("95.50"))
        .body("total_profit", equalTo("18.50"))
        .body("avg_margin", equalTo("19.37"))
        .body("net_profit", equalTo("18.50"))
        .body("inventory_products", equalTo(5));
  }

  @Test
  void profitAndLossCountsTheDaysOfThePeriodOnly() {
    profitLoss("2026-02-01", "2026-02-28")
        .body("revenue", equalTo("95.50"))
        .body("cogs", equalTo("77.00"))
        .body("gross_profit", equalTo("18.50"))
        .body("expense", equalTo("77.00"))
        .body("profit", equalTo("18.50"))
        .body("lines.account_code", equalTo(List.of("4000", "5000")))
        .body("lines.amount", equalTo(List.of("95.50", "77.00")));
    profitLoss("2026-02-20", "2026-02-21")
        .body("revenue", equalTo("23.00"))
        .body("cogs", equalTo("19.00"))
        .body("profit", equalTo("4.00"));
    profitLoss("2026-01-01", "2026-02-19").body("revenue", equalTo("0.00"));
  }

  private static io.restassured.response.ValidatableResponse profitLoss(String start, String end) {
    return Api.get("/api/v1/reports/profit-loss?period_start=" + start + "&period_end=" + end)
        .statusCode(200);
  }

  @Test
  void theTrialBalanceAgreesAndInventoryIsTheStocksValue() {
    JsonPath balance = Api.read("/api/v1/accounting/trial-balance?as_of=2026-02-28");
    assertEquals("356.50", balance.getString("total_debit"));
    assertEquals("356.50", balance.getString("total_credit"));
    assertEquals("184.00", debit(balance, "1200"));
    assertEquals("95.50", debit(balance, "1000"));
    assertEquals("0.00", debit(balance, "1100"));
    assertEquals("77.00", debit(balance, "5000"));
    JsonPath before = Api.read("/api/v1/accounting/trial-balance?as_of=2026-02-19");
    assertEquals("261.00", debit(before, "1200"));
  }

  private static String debit(JsonPath balance, String account) {
    return balance.getString("rows.find { it.account_code == '" + account + "' }.debit");
  }

  @Test
  void theBalanceSheetAgreesWithTheRunningProfitInEquity() {
    Api.get("/api/v1/accounting/balance-sheet?as_of=2026-02-28")
        .statusCode(200)
        .body("assets", equalTo("279.50"))
        .body("liabilities", equalTo("0.00"))
        .body("equity", equalTo("279.50"))
        .body("running_profit", equalTo("18.50"))
        .body(
            "rows.account_name",
            equalTo(
                List.of(
                    "Cash",
                    "Accounts receivable",
                    "Inventory",
                    "Owner's equity",
                    "Running profit")));
  }

  @Test
  void anOrderLeadsToItsSalePaymentAndCost() {
    JsonPath sales = Api.read(Api.LEDGER + "?account_code=4000&from=2026-02-20&to=2026-02-20");
    String order = sales.getString("[0].reference_id");
    JsonPath entries = Api.read(Api.ENTRIES + "?reference_type=order&reference_id=" + order);
    assertEquals(3, entries.getList("$").size());
    assertEquals(
        List.of("cost_of_sale", "payment", "sale"),
        entries.getList("posting_rule", String.class).stream().sorted().toList());
    assertEquals("/api/v1/orders/" + order, entries.getString("[0].links.reference"));
  }
}
