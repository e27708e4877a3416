package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.money;
import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order that somebody wants. */
public record PlaceWish(
    String status, List<Line> lines, BigDecimal tax, BigDecimal discount, Sale sale) {

  /**
   * By whom, where and when it is ordered.
   *
   * @param customer null: nobody that the shop knows
   * @param orderedAt null: now
   */
  public record Sale(String channel, Long customer, Instant orderedAt) {

    static final Sale NOW = new Sale("api", null, null);

    private String json() {
      return "\"channel\": \"%s\"%s%s"
          .formatted(
              channel,
              customer == null ? "" : ", \"customer_id\": " + customer,
              orderedAt == null ? "" : ", \"ordered_at\": \"" + orderedAt + "\"");
    }
  }

  public PlaceWish(String status, List<Line> lines, BigDecimal tax, BigDecimal discount) {
    this(status, lines, tax, discount, Sale.NOW);
  }

  public PlaceWish in(Sale other) {
    return new PlaceWish(status, lines, tax, discount, other);
  }

  public PlaceWish as(String other) {
    return new PlaceWish(other, lines, tax, discount, sale);
  }

  /**
   * @param price null: the product's
   */
  public record Line(ProductModel product, BigDecimal quantity, BigDecimal price) {

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
  public OrderModel order() {
    OrderModel order =
        new OrderModel(
            status.equals("draft") ? "draft" : "confirmed",
            lines.stream().map(Line::model).collect(toCollection(ArrayList::new)),
            tax,
            discount);
    order.sale = sale;
    return order;
  }

  public String json() {
    return "{\"status\": \"%s\", %s, \"tax_amount\": \"%s\", \"discount_amount\": %s, \"items\": [%s]}"
        .formatted(
            status,
            sale.json(),
            money(tax),
            money(discount),
            String.join(", ", lines.stream().map(Line::json).toList()));
  }
}
