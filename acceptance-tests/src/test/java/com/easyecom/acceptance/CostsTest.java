package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Costs, margins and profit are for those who may see them; others get answers without. */
class CostsTest {

  private static final Set<String> COSTS =
      Set.of(
          "unit_cost",
          "unit_cost_after",
          "cost",
          "value",
          "value_after",
          "stock_value",
          "gross_profit",
          "total_profit",
          "cogs",
          "margin_pct",
          "current_margin_pct",
          "avg_margin");

  private static final Pattern ID = Pattern.compile("\\{[^}]+}");

  private static final String FILE =
      """
      --x
      Content-Disposition: form-data; name="file"; filename="products.csv"
      Content-Type: text/csv

      sku,name,unit_cost
      --x--
      """
          .replace("\n", "\r\n");

  private final Shop admin = Shop.open();
  private final Shop sales = Staff.hired(admin, "sales").shop();

  @Test
  void whoSellsSeesNoCostInAnyAnswer() {
    long product = admin.product("9.99");
    long movement = admin.receive(product, "10", "2.50").id();
    Answer order = admin.sell(product, "2").expect(201);
    assertTrue(hasCosts(order.body()), "an admin sees costs: " + order.text());
    Map<String, Long> ids =
        Map.of(
            "/api/v1/products",
            product,
            "/api/v1/products/{id}/images",
            pictureOf(product),
            "/api/v1/inventory/movements",
            movement,
            "/api/v1/customers",
            admin.post("/api/v1/customers", "{\"full_name\": \"Ada Costless\"}").expect(201).id(),
            "/api/v1/orders",
            order.id(),
            "/api/v1/orders/{id}/items",
            order.body().path("items").get(0).path("id").asLong(),
            "/api/v1/returns",
            returnOf(order));

    List<String> read = new ArrayList<>();
    for (String path : readable()) {
      Answer answer = sales.get(filled(path, ids));
      assertTrue(List.of(200, 403).contains(answer.status()), path + ": " + answer.text());
      assertTrue(!hasCosts(answer.body()), path + ": " + answer.text());
      if (answer.status() == 200) {
        read.add(path);
      }
    }
    assertTrue(read.contains("/api/v1/products/{id}"), read.toString());
    assertTrue(read.contains("/api/v1/orders/{id}"), read.toString());
    assertTrue(read.contains("/api/v1/orders/{id}/items/{item_id}"), read.toString());
    assertTrue(read.contains("/api/v1/inventory/movements"), read.toString());
  }

  /**
   * Every operation whose answer can have costs, as the published document says: refused, or
   * answered without, at first and when it is repeated.
   */
  @Test
  void whoSellsSeesNoCostInTheAnswerToAnyChange() {
    long product = admin.product("9.99");
    admin.receive(product, "10", "2.50");
    String order = "{\"items\": [{\"product_id\": %d, \"quantity\": 2}], \"status\": \"%s\"}";
    long confirmed =
        sales.post("/api/v1/orders", order.formatted(product, "confirmed")).expect(201).id();
    Map<String, String> bodies =
        Map.of("post /api/v1/orders", order.formatted(product, "fulfilled"));
    List<String> answered = new ArrayList<>();
    for (Operation change : Operation.changesIn(document(), COSTS)) {
      String key = "costs-" + System.nanoTime();
      for (int i = 0; i < 2; i++) {
        Answer answer =
            sales.sendOnce(
                change.method().toUpperCase(Locale.ROOT),
                change.path().replace("{id}", Long.toString(confirmed)),
                key,
                change.takesFile() ? "multipart/form-data; boundary=x" : "application/json",
                change.takesFile() ? FILE : bodies.getOrDefault(change.toString(), "{}"));
        if (answer.status() != 403) {
          assertEquals(201, answer.status(), change + ": " + answer.text());
          assertEquals(i == 1 ? "true" : "", answer.header("Idempotent-Replayed"));
          assertTrue(!hasCosts(answer.body()), change + ": " + answer.text());
          answered.add(change.toString());
        }
      }
    }
    assertTrue(answered.contains("post /api/v1/orders"), answered.toString());
    assertTrue(answered.contains("post /api/v1/orders/{id}/fulfilments"), answered.toString());
  }

  private long pictureOf(long product) {
    String path = "/api/v1/products/" + product + "/images";
    return admin.sendPicture(path, "costs-" + product, "image", Pictures.noise(product)).id();
  }

  private long returnOf(Answer order) {
    String body = "{\"order_id\": %d, \"items\": [{\"order_item_id\": %d, \"quantity\": 1}]}";
    long item = order.body().path("items").get(0).path("id").asLong();
    return admin.post("/api/v1/returns", body.formatted(order.id(), item)).expect(201).id();
  }

  /** Every path that can be read, as the published document names them. */
  private List<String> readable() {
    List<String> paths = new ArrayList<>();
    document()
        .path("paths")
        .properties()
        .forEach(
            path -> {
              if (path.getValue().has("get")) {
                paths.add(path.getKey());
              }
            });
    assertTrue(paths.size() > 15, paths.toString());
    return paths;
  }

  private JsonNode document() {
    return admin.get("/openapi").expect(200).body();
  }

  /** With ids of something that is there, where it matters to who sells. */
  private static String filled(String path, Map<String, Long> ids) {
    return ID.matcher(path)
        .replaceAll(id -> ids.getOrDefault(path.substring(0, id.start() - 1), 1L).toString());
  }

  private static boolean hasCosts(JsonNode answer) {
    return COSTS.stream().anyMatch(cost -> answer.findValue(cost) != null);
  }
}
