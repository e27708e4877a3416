package com.easyecom.bench.books;

import com.easyecom.bench.arrivals.Question;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;

/** Reports of sales, whose totals are the lines' sums. */
final class SalesQuestions {

  private static final String SALES = "/api/v1/reports/sales";

  private final Truth truth;
  private final Random random;

  SalesQuestions(Truth truth, Random random) {
    this.truth = truth;
    this.random = random;
  }

  /** A first page, or, of what has many rows, one that begins somewhere. */
  Question by(Kind kind, String group) {
    Period days = Period.any(truth.firstDay(), random);
    String path = SALES + "?group_by=" + group + "&" + days.query("from", "to");
    boolean hasManyRows = kind == Kind.SALES_PRODUCT || kind == Kind.SALES_CUSTOMER;
    boolean isDeep = hasManyRows && random.nextBoolean();
    long most = kind == Kind.SALES_PRODUCT ? BooksSize.PRODUCTS : BooksSize.CUSTOMERS;
    String cursor =
        isDeep ? "&cursor=" + Samples.cursor(Numbers.BEGIN + 1 + random.nextInt((int) most)) : "";
    return new Question(
        kind,
        path + cursor,
        body -> isTotal(body.path("total"), days) && (isDeep || isPage(kind, body)));
  }

  private static boolean isPage(Kind kind, JsonNode body) {
    JsonNode rows = body.path("rows");
    // Few enough for one page: together they are the total.
    boolean isWhole = kind == Kind.SALES_CATEGORY || kind == Kind.SALES_CHANNEL;
    return !rows.isEmpty()
        && (!isWhole || Cents.sum(rows, "revenue") == Cents.of(body.path("total"), "revenue"));
  }

  private boolean isTotal(JsonNode total, Period days) {
    return Cents.of(total, "revenue") == truth.sales().during("revenue", days)
        && Cents.of(total, "tax") == truth.sales().during("tax", days)
        && Cents.of(total, "cost") == truth.sales().during("cost", days);
  }

  Question tax() {
    Period days = Period.any(truth.firstDay(), random);
    String grain = random.nextBoolean() ? "month" : "day";
    return new Question(
        Kind.TAX,
        "/api/v1/reports/tax?group_by=" + grain + "&" + days.query("from", "to"),
        body -> Cents.of(body.path("total"), "tax") == truth.sales().during("tax", days));
  }

  /** Of an order, a product, a customer, a channel, or of days. */
  Question lines() {
    Period days = Period.any(truth.firstDay(), random);
    long order = Samples.any(truth.samples().orders(), random);
    String query =
        switch (random.nextInt(6)) {
          case 0 -> "order_id=" + order;
          case 1 -> "product_id=" + (Numbers.BEGIN + 1 + random.nextInt(BooksSize.PRODUCTS));
          case 2 -> "customer_id=" + (Numbers.BEGIN + 1);
          case 3 -> "channel=import&" + days.query("from", "to");
          case 4 -> "category=Books%20category%201&" + days.query("from", "to");
          default -> days.query("from", "to");
        };
    return new Question(Kind.SALE_LINES, SALES + "/lines?" + query, page -> !page.isEmpty());
  }
}
