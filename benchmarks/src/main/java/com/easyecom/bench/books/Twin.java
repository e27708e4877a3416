package com.easyecom.bench.books;

import com.easyecom.bench.ShopClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * A product that was bought, lost, sold, returned and refunded, as the first one that is loaded.
 */
record Twin(long productId, long orderId, long returnId) {

  private static final String ADJUSTMENT =
      """
      {"product_id": %d, "movement_type": "%s", "quantity": %d%s}
      """;

  /** Makes one through the API. */
  static Twin made(ShopClient shop) {
    Goods goods = new Goods(0);
    String sku = "books-" + UUID.randomUUID();
    String product =
        "{\"sku\": \"%s\", \"name\": \"%s\", \"unit_cost\": \"3.00\", \"unit_price\": \"20.00\"}"
            .formatted(sku, goods.name());
    long productId = shop.post("/api/v1/products", product).path("id").asLong();
    String opening = ", \"unit_cost\": \"3.00\", \"reference_type\": \"opening_stock\"";
    adjust(shop, productId, "in", 10, opening);
    adjust(shop, productId, "in", 10, ", \"unit_cost\": \"4.00\"");
    adjust(shop, productId, "adjustment", -1, "");
    String order =
        """
        {"customer": {"full_name": "Books Bench", "email": "books-%s@example.com"},
         "channel": "console", "status": "fulfilled", "discount_amount": "8.00",
         "tax_amount": "7.20", "items": [{"product_id": %d, "quantity": 4}]}
        """
            .formatted(sku, productId);
    JsonNode sold = shop.post("/api/v1/orders", order);
    long orderId = sold.path("id").asLong();
    long itemId = sold.path("items").path(0).path("id").asLong();
    String back =
        """
        {"order_id": %d, "status": "received",
         "items": [{"order_item_id": %d, "quantity": 4, "restock": true}]}
        """
            .formatted(orderId, itemId);
    long returnId = shop.post("/api/v1/returns", back).path("id").asLong();
    shop.patch("/api/v1/returns/" + returnId, "{\"status\": \"refunded\"}");
    return new Twin(productId, orderId, returnId);
  }

  private static void adjust(ShopClient shop, long productId, String type, int units, String more) {
    shop.post("/api/v1/inventory/adjustments", ADJUSTMENT.formatted(productId, type, units, more));
  }

  /** Its order, its return and itself. */
  List<Long> all() {
    return List.of(orderId, returnId, productId);
  }
}
