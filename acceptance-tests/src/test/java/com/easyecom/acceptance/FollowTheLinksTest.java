package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** "Why this number?": by links alone, from the profit and loss to one order line, and back. */
class FollowTheLinksTest {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  private final Shop shop = Shop.open();
  private final Books books = new Books(shop);

  /** An order of two lines, of which the second is followed: 3 at 7.00 that cost 2.00 each. */
  private Answer order() {
    long other = shop.product("10.00");
    shop.receive(other, "5", "4");
    long followed = shop.product("7.00");
    shop.receive(followed, "5", "2");
    Answer order =
        shop.post(
                "/api/v1/orders",
                """
                {"items": [{"product_id": %d, "quantity": 1}, {"product_id": %d, "quantity": 3}],
                 "tax_amount": "3.10", "discount_amount": "0.31", "status": "fulfilled"}
                """
                    .formatted(other, followed))
            .expect(201);
    books.awaitSettled();
    return order;
  }

  @Test
  void theProfitAndLossLeadsToAnOrderLineAndBackToTheSameEntry() {
    Answer order = order();
    long item = order.body().path("items").get(1).path("id").asLong();
    // 31.00 in all; of discount and tax 21/31 fall to the line.
    follow(
        "4000",
        "sale",
        order.id(),
        item,
        line -> {
          assertEquals("21.00", line.path("gross").asText());
          assertEquals("0.21", line.path("discount").asText());
          assertEquals("20.79", line.path("revenue").asText());
          assertEquals("2.10", line.path("tax").asText());
          assertEquals("0.00", line.path("cost").asText());
        });
    follow(
        "5000",
        "cost_of_sale",
        order.id(),
        item,
        line -> {
          assertEquals("0.00", line.path("revenue").asText());
          assertEquals("6.00", line.path("cost").asText());
        });
  }

  private interface Check {
    void of(JsonNode line);
  }

  private void follow(String account, String kind, long order, long item, Check check) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    JsonNode profit =
        read(
            "/api/v1/reports/profit-loss?period_start="
                + today.minusDays(1)
                + "&period_end="
                + today);
    JsonNode account1 = only(profit.path("lines"), row -> has(row, "account_code", account));
    List<String> entries = new ArrayList<>();
    for (JsonNode row : all(link(account1, "ledger"))) {
      if (has(row, "reference_type", "order") && has(row, "reference_id", "" + order)) {
        entries.add(link(row, "entry"));
      }
    }
    for (String entry : entries) {
      for (JsonNode line : all(link(read(entry), "lines"))) {
        if (has(line, "order_item_id", "" + item)) {
          assertEquals(kind, line.path("kind").asText());
          check.of(line);
          assertEquals(entry, link(line, "entry"));
          backFrom(link(line, "order_item"), item, entry);
          return;
        }
      }
    }
    assertTrue(false, "no line of the order behind account " + account + ": " + entries);
  }

  private void backFrom(String path, long item, String entry) {
    JsonNode view = read(path);
    assertEquals(item, view.path("id").asLong());
    assertEquals("21.00", view.path("line_total").asText());
    assertEquals("6.00", view.path("cost").asText());
    List<String> back = new ArrayList<>();
    for (JsonNode line : all(link(view, "books"))) {
      assertEquals(item, line.path("order_item_id").asLong());
      back.add(link(line, "entry"));
    }
    assertTrue(back.contains(entry), entry + " is not among " + back);
    assertEquals(path, link(view, "self"));
    JsonNode order = read(link(view, "order"));
    assertTrue(
        all(link(order, "entries")).stream().anyMatch(one -> link(one, "self").equals(entry)),
        order.toString());
  }

  @Test
  void aReportOfSalesLeadsToItsLinesAndTheDashboardToTheProfitAndLoss() {
    Answer order = order();
    long product = order.body().path("items").get(1).path("product_id").asLong();
    JsonNode row = null;
    String path = "/api/v1/reports/sales?group_by=product&limit=200";
    row = only(read(path).path("rows"), one -> has(one, "product_id", "" + product));
    assertEquals("3.000", row.path("quantity").asText());
    assertEquals("20.79", row.path("revenue").asText());
    assertEquals("14.79", row.path("gross_profit").asText());
    assertEquals("71.14", row.path("margin_pct").asText());
    assertEquals(2, all(link(row, "lines")).size());
    assertEquals(product, read(link(row, "product")).path("id").asLong());

    JsonNode dashboard = read("/api/v1/reports/dashboard");
    JsonNode profit = read(link(dashboard, "total_revenue"));
    assertEquals(dashboard.path("total_revenue"), profit.path("revenue"));
  }

  @Test
  void anOrderHasNoLineOfAnother() {
    Answer order = order();
    long other = order().body().path("items").get(0).path("id").asLong();
    shop.get("/api/v1/orders/" + order.id() + "/items/" + other).expectProblem(404, "not_found");
  }

  private JsonNode read(String path) {
    return shop.get(path).expect(200).body();
  }

  /** All pages of a list. */
  private List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    String next = path;
    while (!next.isEmpty()) {
      Answer page = shop.get(next).expect(200);
      page.body().forEach(items::add);
      Matcher link = NEXT.matcher(page.header("Link"));
      next = link.find() ? link.group(1) : "";
    }
    return items;
  }

  private static JsonNode only(JsonNode rows, Predicate<JsonNode> wanted) {
    for (JsonNode row : rows) {
      if (wanted.test(row)) {
        return row;
      }
    }
    throw new AssertionError("not among " + rows);
  }

  private static boolean has(JsonNode row, String field, String value) {
    return row.path(field).asText().equals(value);
  }

  private static String link(JsonNode of, String name) {
    String path = of.path("links").path(name).asText();
    assertTrue(path.startsWith("/api/v1/"), name + " of " + of);
    return path;
  }
}
