package com.easyecom.acceptance.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.acceptance.Database;
import com.easyecom.acceptance.Eventually;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Holds what the shop shows against the model. */
public final class Comparison {

  private final Client client;
  private final ShopModel model;
  private final Optional<Told> told;

  public Comparison(Client client, ShopModel model, Optional<Database> database) {
    this.client = client;
    this.model = model;
    this.told = database.map(Told::new);
  }

  public void isSame(OrderModel order) {
    OrderRules.check(order);
    Eventually.isSo(() -> difference(order));
  }

  /** A part that is under way is finished a moment later. */
  private String difference(OrderModel order) {
    String seen = Seen.order(client.get(Lives.path(order)));
    return seen.equals(order.toString()) ? "" : "%s\nbut should be\n%s".formatted(seen, order);
  }

  /**
   * What is returned is back in the stock a moment later; waiting for it keeps the movements in the
   * model's order, on which costs depend.
   */
  public void areProductsTheSame() {
    // Mostly all are there, and right, at the first look.
    Map<Long, JsonNode> listed = new HashMap<>();
    client
        .get("/api/v1/products?limit=200")
        .forEach(product -> listed.put(product.path("id").asLong(), product));
    for (ProductModel product : model.products) {
      JsonNode seen = listed.get(product.id());
      if (seen == null || !difference(product, seen).isEmpty()) {
        Eventually.isSo(() -> difference(product, client.get("/api/v1/products/" + product.id())));
      }
    }
  }

  private static String difference(ProductModel product, JsonNode shown) {
    String seen = Seen.product(shown);
    return seen.equals(product.toString()) ? "" : seen + ", but should be " + product;
  }

  /** After all. */
  public void isAllTheSame() {
    areProductsTheSame();
    for (OrderModel order : model.orders) {
      isSame(order);
      assertEquals(
          order.history.changes(),
          Seen.history(client.get(Lives.path(order) + "/history?limit=200")),
          "history");
      told.ifPresent(
          events -> assertEquals(order.history.events(), events.ofOrder(order.id()), "events"));
      order.returns.forEach(this::isSame);
    }
    for (ProductModel product : model.products) {
      String path = "/api/v1/inventory/movements?limit=200&product_id=" + product.id();
      assertEquals(product.movements(), Seen.movements(client.get(path)), "movements");
    }
  }

  private void isSame(ReturnModel it) {
    assertEquals(it.toString(), Seen.returned(client.get("/api/v1/returns/" + it.id())), "return");
    told.ifPresent(events -> assertEquals(it.events(), events.ofReturn(it.id()), "events"));
  }
}
