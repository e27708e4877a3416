package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.money;

import com.easyecom.acceptance.Books;
import com.easyecom.acceptance.Shop;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * What the books say; accounts by debit less credit.
 *
 * @param profit the gross one
 */
record Figures(
    String revenue,
    String cogs,
    String profit,
    String cash,
    String receivables,
    String inventory,
    String tax) {

  private static final String PROFIT =
      "/api/v1/reports/profit-loss?period_start=2020-01-01&period_end=2099-12-31";

  /** Of all time, when the books know of everything. */
  static Figures settled(Shop shop) {
    Books books = new Books(shop);
    books.awaitSettled();
    JsonNode report = shop.get(PROFIT).expect(200).body();
    return new Figures(
        report.path("revenue").asText(),
        report.path("cogs").asText(),
        report.path("gross_profit").asText(),
        money(books.balance("1000")),
        money(books.balance("1100")),
        money(books.balance("1200")),
        money(books.balance("2100")));
  }

  Figures minus(Figures before) {
    return new Figures(
        minus(revenue, before.revenue),
        minus(cogs, before.cogs),
        minus(profit, before.profit),
        minus(cash, before.cash),
        minus(receivables, before.receivables),
        minus(inventory, before.inventory),
        minus(tax, before.tax));
  }

  private static String minus(String after, String before) {
    return money(new BigDecimal(after).subtract(new BigDecimal(before)));
  }
}
