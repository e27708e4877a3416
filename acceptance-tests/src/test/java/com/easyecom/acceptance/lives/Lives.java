package com.easyecom.acceptance.lives;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.Eventually;
import com.easyecom.acceptance.Shop;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What may happen to the orders of a shop, in the shop and in its model, compared after each. */
public final class Lives {

  private static final String ORDERS = "/api/v1/orders";
  private static final String RETURNS = "/api/v1/returns";
  private static final Map<String, String> CODE = Map.of("X-2FA-Code", Shop.EDIT_CODE);

  private final Shop shop;
  private final Client client;
  private final ShopModel model;
  private final Comparison comparison;

  public Lives(Shop shop, Client client, ShopModel model, Comparison comparison) {
    this.shop = shop;
    this.client = client;
    this.model = model;
    this.comparison = comparison;
  }

  /** One that is known everywhere: drafts are of products that order-service was told of. */
  public void newProduct(String price) {
    String sku = "t-" + UUID.randomUUID();
    long id = shop.product(sku, price);
    String draft = "{\"status\": \"draft\", \"items\": [{\"product_id\": %d, \"quantity\": 1}]}";
    Eventually.isSo(
        () -> {
          Answer answer = shop.post(ORDERS, draft.formatted(id));
          return answer.status() == 201 ? "" : answer.text();
        });
    model.products.add(new ProductModel(id, sku, new BigDecimal(price), model.books));
  }

  public void receive(ProductModel product, BigDecimal quantity, BigDecimal cost) {
    shop.receive(product.id(), quantity.toPlainString(), cost.toPlainString());
    product.receive(quantity, cost);
  }

  public void place(PlaceWish wish) {
    OrderModel[] placed = new OrderModel[1];
    client.ask(
        Request.post(
            ORDERS,
            wish.json(),
            () -> placed[0] = model.place(wish),
            answer -> named(placed[0], answer)));
    comparison.areProductsTheSame();
    if (placed[0] != null) {
      comparison.isSame(placed[0]);
    }
  }

  /**
   * @param changeId of the preview that it must be; null: none
   */
  public void edit(OrderModel order, EditWish wish, String changeId) {
    Map<String, String> headers =
        changeId == null ? CODE : Map.of("X-2FA-Code", Shop.EDIT_CODE, "X-Change-Id", changeId);
    Runnable edit = () -> EditModel.of(order, wish).apply(model.books);
    ask(order, patch(order, wish, headers, edit));
  }

  public void editWithoutCode(OrderModel order, EditWish wish) {
    Runnable refusal =
        () -> {
          throw Refused.withoutCode();
        };
    ask(order, patch(order, wish, Map.of(), refusal));
  }

  private static Request patch(
      OrderModel order, EditWish wish, Map<String, String> headers, Runnable model) {
    return new Request(
        "PATCH",
        path(order),
        headers,
        wish.json(),
        model,
        200,
        answer -> named(order, answer),
        true);
  }

  public void delete(OrderModel order) {
    Runnable edit = () -> EditModel.of(order, EditWish.deletion()).apply(model.books);
    ask(order, new Request("DELETE", path(order), CODE, "", edit, 204, answer -> {}, true));
  }

  /**
   * @param parts null: all that is left
   */
  public void fulfil(OrderModel order, Map<LineModel, BigDecimal> parts) {
    List<String> items = new ArrayList<>();
    if (parts != null) {
      parts.forEach(
          (line, quantity) ->
              items.add(
                  "{\"order_item_id\": %d, \"quantity\": %s}"
                      .formatted(line.id, Decimals.quantity(quantity))));
    }
    PartModel part = new PartModel(order, model.books);
    ask(
        order,
        Request.post(
            path(order) + "/fulfilments",
            parts == null ? "{}" : "{\"items\": [" + String.join(", ", items) + "]}",
            () -> {
              if (parts == null) {
                part.leaveWhole();
              } else {
                part.leaveInPart(parts);
              }
            },
            answer -> {}));
  }

  public void takeBack(ReturnWish wish) {
    ReturnModel[] made = new ReturnModel[1];
    ask(
        wish.order(),
        Request.post(
            RETURNS,
            wish.json(),
            () -> made[0] = wish.take(model.books),
            answer -> made[0].named(answer.path("id").asLong())));
  }

  public void step(ReturnModel it, String next) {
    ask(
        it.order(),
        new Request(
            "PATCH",
            RETURNS + "/" + it.id(),
            Map.of(),
            "{\"status\": \"" + next + "\"}",
            () -> it.to(next),
            200,
            answer -> {},
            false));
  }

  private void ask(OrderModel order, Request request) {
    client.ask(request);
    comparison.areProductsTheSame();
    comparison.isSame(order);
  }

  public static String path(OrderModel order) {
    return ORDERS + "/" + order.id();
  }

  /** Takes the ids from an answer. */
  public static void named(OrderModel order, JsonNode answer) {
    List<Long> lines = new ArrayList<>();
    answer.path("items").forEach(item -> lines.add(item.path("id").asLong()));
    order.named(answer.path("id").asLong(), lines);
  }
}
