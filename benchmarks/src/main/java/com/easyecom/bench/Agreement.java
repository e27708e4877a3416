package com.easyecom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Whether stock, orders and books agree after the load. */
record Agreement(ShopClient shop) {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Units that the products hold for orders, by the stock. */
  BigDecimal allocated(List<Long> products) {
    return products.stream()
        .map(id -> decimal(shop.get("/api/v1/products/" + id), "allocated"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Waits for the books: account 1200 and the stock's value become equal, or never do. */
  boolean booksAgree(List<Long> products, BigDecimal inventoryBefore) {
    BigDecimal value =
        products.stream()
            .map(id -> decimal(shop.get("/api/v1/products/" + id), "stock_value"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (inventory().compareTo(inventoryBefore.add(value)) == 0) {
        return true;
      }
      pause();
    }
    return false;
  }

  /** What account 1200 says. */
  BigDecimal inventory() {
    for (JsonNode row : shop.get("/api/v1/accounting/trial-balance").path("rows")) {
      if (row.path("account_code").asText().equals("1200")) {
        return decimal(row, "debit").subtract(decimal(row, "credit"));
      }
    }
    return BigDecimal.ZERO;
  }

  private static BigDecimal decimal(JsonNode object, String field) {
    return new BigDecimal(object.path(field).asText());
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
