package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.money;
import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An order that somebody wants. */
record PlaceWish(String status, List<Line> lines, BigDecimal tax, BigDecimal discount) {

  /**
   * @param price null: the product's
   */
  record Line(ProductModel product, BigDecimal quantity, BigDecimal price) {

    private LineModel model() {
      return new LineModel(product, quantity, price == null ? product.price() : price);
    }

    private String json() {
      return "{\"product_id\": %d, \"quantity\": \"%s\"%s}"
          .formatted(
              product.id(),
              Decimals.quantity(quantity),
              price == null ? "" : ", \"unit_price\": " + money(price));
    }
  }

  /** One that is placed as fulfilled is confirmed until it has left. */
  OrderModel order() {
    return new OrderModel(
        status.equals("draft") ? "draft" : "confirmed",
        lines.stream().map(Line::model).collect(toCollection(ArrayList::new)),
        tax,
        discount);
  }

  String json() {
    return "{\"status\": \"%s\", \"tax_amount\": \"%s\", \"discount_amount\": %s, \"items\": [%s]}"
        .formatted(
            status,
            money(tax),
            money(discount),
            String.join(", ", lines.stream().map(Line::json).toList()));
  }
}
