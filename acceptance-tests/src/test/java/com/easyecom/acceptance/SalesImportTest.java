package com.easyecom.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The predecessor's two files, imported through the front door: stock, orders, profit and books are
 * what the merchant knows. In another year than the demo's, and with names of their own.
 */
class SalesImportTest {

  private static final Path DEMO = OwnStack.root().resolve("local-stack/src/main/resources/demo");
  private static final Map<String, String> ON_HAND =
      Map.of("1", "30.000", "2", "28.000", "3", "2.000", "4", "6.000", "5", "4.000");

  private final Shop shop = Shop.open();
  private final Books books = new Books(shop);
  private final String run = "imported-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void theTwoFilesGiveTheDemosFiguresAndUndoingTheSalesTakesTheirsBack() {
    books.awaitSettled();
    BigDecimal stockBefore = books.inventory();
    shop.upload("/api/v1/products/import", file("products.csv")).expect(200);
    Answer imported =
        shop.upload("/api/v1/orders/import?stock=opening", file("sales.csv")).expect(200);
    assertEquals("done", imported.body().path("state").asText(), imported.text());
    assertEquals(8, imported.body().path("created").asInt());

    assertEquals(ON_HAND, onHand());
    books.awaitSettled();
    assertEquals(0, stockBefore.add(new BigDecimal("184.00")).compareTo(books.inventory()));
    profitAndLoss("2021-02-01", "2021-02-28", "95.50", "77.00", "18.50");
    profitAndLoss("2021-02-20", "2021-02-21", "23.00", "19.00", "4.00");
    JsonNode orders = shop.get("/api/v1/orders?from=2021-02-20&to=2021-02-20").body();
    assertEquals(1, orders.size());
    assertEquals("2021-02-20T10:00:00Z", orders.get(0).path("ordered_at").asText());
    assertEquals("10.00", orders.get(0).path("items").get(0).path("cost").asText());

    String path = "/api/v1/orders/imports/" + imported.body().path("import_id").asLong();
    shop.send("DELETE", path, "application/json", BodyPublishers.noBody()).expect(204);
    assertEquals(ON_HAND, onHand());
    books.awaitSettled();
    assertEquals(0, stockBefore.add(new BigDecimal("184.00")).compareTo(books.inventory()));
    profitAndLoss("2021-02-01", "2021-02-28", "0.00", "0.00", "0.00");
  }

  private Map<String, String> onHand() {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode product : shop.get("/api/v1/products?limit=200&q=" + run).expect(200).body()) {
      String name = product.path("name").asText();
      if (name.startsWith(run)) {
        found.put(name.substring(name.length() - 1), product.path("on_hand").asText());
      }
    }
    return found;
  }

  private void profitAndLoss(
      String start, String end, String revenue, String cogs, String grossProfit) {
    Answer report =
        shop.get("/api/v1/reports/profit-loss?period_start=%s&period_end=%s".formatted(start, end))
            .expect(200);
    assertEquals(0, report.decimal("revenue").compareTo(new BigDecimal(revenue)), report.text());
    assertEquals(0, report.decimal("cogs").compareTo(new BigDecimal(cogs)), report.text());
    assertEquals(
        0, report.decimal("gross_profit").compareTo(new BigDecimal(grossProfit)), report.text());
  }

  /** A demo file, with products of this run's names and dates of another year. */
  private String file(String name) {
    try {
      return Files.readString(DEMO.resolve(name), UTF_8)
          .replace("sample ", run + " ")
          .replace("2026-", "2021-");
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
