package com.easyecom.acceptance.lives;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the shop shows, in the words of the model, so that both can be compared as text. */
final class Seen {

  private Seen() {}

  static String order(JsonNode order) {
    List<String> text = new ArrayList<>();
    text.add(head(order) + ", gross profit " + order.path("gross_profit").asText("-"));
    for (JsonNode item : order.path("items")) {
      text.add(
          "%s, fulfilled %s, returned %s, cost %s, unit cost %s"
              .formatted(
                  line(item),
                  item.path("fulfilled_quantity").asText(),
                  item.path("returned_quantity").asText(),
                  item.path("cost").asText("-"),
                  item.path("unit_cost").asText("-")));
    }
    return String.join("\n", text);
  }

  /** What a change would do. */
  static String preview(JsonNode preview) {
    List<String> text = new ArrayList<>();
    JsonNode order = preview.path("order");
    text.add(head(order) + ", to pay " + preview.path("difference_amount").asText());
    order.path("items").forEach(item -> text.add(line(item)));
    for (JsonNode product : preview.path("stock")) {
      text.add(product.path("product_id").asText() + " takes " + product.path("change").asText());
    }
    text.add("margin " + preview.path("margin_pct").asText("-"));
    return String.join("\n", text);
  }

  private static String head(JsonNode order) {
    return "%s, version %s, subtotal %s, tax %s, discount %s, total %s, note %s"
        .formatted(
            order.path("status").asText(),
            order.path("version").asText(),
            order.path("subtotal").asText(),
            order.path("tax_amount").asText(),
            order.path("discount_amount").asText(),
            order.path("total_amount").asText(),
            order.path("note").asText());
  }

  private static String line(JsonNode item) {
    return "%s: product %s, %s x %s = %s"
        .formatted(
            item.path("id").asText(),
            item.path("product_id").asText(),
            item.path("quantity").asText(),
            item.path("unit_price").asText(),
            item.path("line_total").asText());
  }

  static String product(JsonNode product) {
    return "on_hand %s, allocated %s, available %s, value %s, unit cost %s"
        .formatted(
            product.path("on_hand").asText(),
            product.path("allocated").asText(),
            product.path("available").asText(),
            product.path("stock_value").asText(),
            product.path("unit_cost").asText());
  }

  /** A return. */
  static String returned(JsonNode it) {
    List<String> text = new ArrayList<>();
    text.add(
        "%s, version %s, refund %s"
            .formatted(
                it.path("status").asText(),
                it.path("version").asText(),
                it.path("refund_total").asText()));
    for (JsonNode item : it.path("items")) {
      text.add(
          "%s: %s, refund %s with tax %s, restock %s"
              .formatted(
                  item.path("order_item_id").asText(),
                  item.path("quantity").asText(),
                  item.path("refund_amount").asText(),
                  item.path("refund_tax").asText(),
                  item.path("restock").asText()));
    }
    return String.join("\n", text);
  }

  /** An order's changes, the oldest first. */
  static String history(JsonNode newestFirst) {
    List<String> text = new ArrayList<>();
    for (JsonNode entry : newestFirst) {
      Set<String> changes = new TreeSet<>();
      for (JsonNode change : entry.path("changes")) {
        changes.add(
            "  %s: %s -> %s"
                .formatted(
                    change.path("field").asText(),
                    change.path("before").asText("null"),
                    change.path("after").asText("null")));
      }
      text.add(
          "%s %s\n%s"
              .formatted(
                  entry.path("version").asText(),
                  entry.path("action").asText(),
                  String.join("\n", changes)));
    }
    return String.join("\n", text.reversed());
  }

  /** A product's movements, the oldest first. */
  static String movements(JsonNode newestFirst) {
    List<String> text = new ArrayList<>();
    for (JsonNode movement : newestFirst) {
      text.add(
          "%s %s %s %s %s"
              .formatted(
                  movement.path("movement_type").asText(),
                  movement.path("quantity").asText(),
                  movement.path("value").asText(),
                  movement.path("reference_type").asText("null"),
                  movement.path("reference_id").asText("null")));
    }
    return String.join("\n", text.reversed());
  }
}
