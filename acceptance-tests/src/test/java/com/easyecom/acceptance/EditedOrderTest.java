package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Orders that are changed after they were placed: stock and books follow. */
class EditedOrderTest {

  private static final String ITEMS = "{\"items\": [%s]}";

  private final Shop shop = Shop.open();

  @Test
  void stockAndBooksFollowAnOrderUpDownSwappedClosedAndCancelled() {
    long mug = shop.product("5.00");
    long cup = shop.product("4.00");
    shop.receive(mug, "10", "2");
    shop.receive(cup, "10", "1");
    JsonNode order = placed(mug, 3);
    long id = order.path("id").asLong();

    edit(id, kept(order, 7));
    isStock(mug, "10.000", "7.000");
    edit(id, kept(order, 11), 409);
    isStock(mug, "10.000", "7.000");
    edit(id, kept(order, 2));
    isStock(mug, "10.000", "2.000");
    JsonNode swapped = edit(id, "{\"product_id\": %d, \"quantity\": 5}".formatted(cup));
    isStock(mug, "10.000", "0.000");
    isStock(cup, "10.000", "5.000");

    shop.post(
            "/api/v1/orders/" + id + "/fulfilments",
            "{\"items\": [{\"order_item_id\": %d, \"quantity\": 2}]}".formatted(itemOf(swapped)))
        .expect(201);
    isStock(cup, "8.000", "3.000");
    JsonNode closed = edit(id, kept(swapped, 2));
    assertEquals("fulfilled", closed.path("status").asText(), closed.toPrettyString());
    isStock(cup, "8.000", "0.000");

    long other = placed(mug, 4).path("id").asLong();
    isStock(mug, "10.000", "4.000");
    shop.cancel(other).expect(204);
    isStock(mug, "10.000", "0.000");
    new Books(shop).awaitSettled();
  }

  private JsonNode placed(long product, int quantity) {
    String body =
        "{\"items\": [{\"product_id\": %d, \"quantity\": %d}], \"tax_amount\": 1, \"discount_amount\": 2}";
    return shop.post("/api/v1/orders", body.formatted(product, quantity)).expect(201).body();
  }

  private JsonNode edit(long id, String item) {
    return edit(id, item, 200);
  }

  private JsonNode edit(long id, String item, int status) {
    return shop.edit(id, UUID.randomUUID().toString(), ITEMS.formatted(item)).expect(status).body();
  }

  private static String kept(JsonNode order, int quantity) {
    return "{\"id\": %d, \"quantity\": %d}".formatted(itemOf(order), quantity);
  }

  private static long itemOf(JsonNode order) {
    return order.path("items").get(0).path("id").asLong();
  }

  private void isStock(long product, String onHand, String allocated) {
    JsonNode stock = shop.stock(product).body();
    assertEquals(onHand, stock.path("on_hand").asText(), stock.toPrettyString());
    assertEquals(allocated, stock.path("allocated").asText(), stock.toPrettyString());
  }
}
