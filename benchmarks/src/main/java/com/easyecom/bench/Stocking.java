package com.easyecom.bench;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Fills the shop with products to sell. */
public record Stocking(ShopClient shop) {

  private static final int CLIENTS = 8;
  private static final int UNITS = 1_000_000;

  /** Makes so many products, receives plenty of each, and answers their ids. */
  public List<Long> products(int count) {
    String run = UUID.randomUUID().toString().substring(0, 8);
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Long>> made =
          IntStream.range(0, count)
              .mapToObj(i -> clients.submit(() -> product("bench-" + run + "-" + i)))
              .toList();
      return made.stream().map(Stocking::result).toList();
    }
  }

  private long product(String sku) {
    String body = "{\"sku\": \"%s\", \"name\": \"%s\", \"unit_cost\": 2, \"unit_price\": 5}";
    long id = shop.post("/api/v1/products", body.formatted(sku, sku)).path("id").asLong();
    shop.post(
        "/api/v1/inventory/adjustments",
        "{\"product_id\": %d, \"movement_type\": \"in\", \"quantity\": %d, \"unit_cost\": 2}"
            .formatted(id, UNITS));
    return id;
  }

  private static long result(Future<Long> made) {
    try {
      return made.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a product could not be made", e);
    }
  }
}
