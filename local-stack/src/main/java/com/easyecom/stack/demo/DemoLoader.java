package com.easyecom.stack.demo;

import com.easyecom.stack.StackException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Fills the shop through its public API. Each step looks first whether an earlier attempt has done
 * it, so a load that was interrupted goes on where it was and nothing is there twice.
 */
public final class DemoLoader {
  private static final Duration BOOKS_LIMIT = Duration.ofSeconds(60);
  private static final long POLL_MILLIS = 200;

  private final DemoApi api;
  private final Map<String, Long> productIds = new HashMap<>();

  public DemoLoader(DemoApi api) {
    this.api = api;
  }

  /**
   * Loads everything and waits until the books show it.
   *
   * @throws StackException if the shop refuses a step, or the books lag by more than a minute
   */
  public void load(DemoData data) {
    api.login("admin", "admin123");
    for (DemoProduct product : data.products()) {
      long id = create(product);
      productIds.put(product.sku(), id);
      receiveOpeningStock(product, id);
    }
    data.sales().forEach(this::sell);
    awaitBooks(data.remainingUnits());
  }

  /** Remembers that this shop has its demo data. */
  public static void mark(Path marker) {
    try {
      Files.writeString(marker, "");
    } catch (IOException e) {
      throw new StackException("Cannot write " + marker + ": " + e.getMessage(), e);
    }
  }

  private long create(DemoProduct product) {
    for (JsonNode found : api.get("/products?limit=200&q=" + product.sku())) {
      if (found.path("sku").asText().equals(product.sku())) {
        return found.path("id").asLong();
      }
    }
    return api.post(
            "/products",
            "demo-product-" + product.sku(),
            Map.of(
                "sku", product.sku(),
                "name", product.name(),
                "unit_cost", product.unitCost(),
                "unit_price", product.unitPrice()))
        .path("id")
        .asLong();
  }

  private void receiveOpeningStock(DemoProduct product, long id) {
    if (!api.get("/inventory/movements?reference_type=opening_stock&product_id=" + id).isEmpty()) {
      return;
    }
    api.post(
        "/inventory/adjustments",
        "demo-opening-" + product.sku(),
        Map.of(
            "product_id",
            id,
            "movement_type",
            "in",
            "quantity",
            product.openingQuantity(),
            "unit_cost",
            product.unitCost(),
            "reason",
            "Opening stock",
            "reference_type",
            "opening_stock",
            "reference_id",
            product.sku(),
            "occurred_at",
            DemoData.OPENED_AT.toString()));
  }

  private void sell(DemoSale sale) {
    JsonNode found = api.get("/orders?order_number=" + sale.orderNumber());
    if (found.isEmpty()) {
      place(sale);
    } else if (!found.get(0).path("status").asText().equals("fulfilled")) {
      String path = "/orders/" + found.get(0).path("id").asLong() + "/fulfilments";
      api.post(path, "demo-fulfilment-" + sale.orderNumber(), Map.of());
    }
  }

  private void place(DemoSale sale) {
    Map<String, Object> item =
        Map.of(
            "product_id", Objects.requireNonNull(productIds.get(sale.sku()), sale.sku()),
            "quantity", sale.quantity(),
            "unit_price", sale.unitPrice());
    api.post(
        "/orders",
        "demo-order-" + sale.orderNumber(),
        Map.of(
            "order_number", sale.orderNumber(),
            "status", "fulfilled",
            "ordered_at", sale.soldAt().toString(),
            "channel", "import",
            "items", List.of(item)));
  }

  private void awaitBooks(BigDecimal units) {
    long deadline = System.nanoTime() + BOOKS_LIMIT.toNanos();
    JsonNode dashboard = api.get("/reports/dashboard");
    while (new BigDecimal(dashboard.path("total_items").asText("0")).compareTo(units) != 0) {
      if (System.nanoTime() > deadline) {
        throw new StackException("The books have not caught up with the demo data: " + dashboard);
      }
      pause();
      dashboard = api.get("/reports/dashboard");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while the demo data were loaded", e);
    }
  }
}
