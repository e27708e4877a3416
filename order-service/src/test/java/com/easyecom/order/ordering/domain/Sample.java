package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Orders for tests: lines are numbered from 1. */
final class Sample {

  static final Currency USD = Currency.getInstance("USD");

  private Sample() {}

  static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  static Quantity quantity(String value) {
    return Quantity.of(value);
  }

  /** A confirmed order with one line for each {@code "quantity x price"}. */
  static Order order(String discount, String tax, String... lines) {
    List<OrderLine> made = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(" x ");
      long id = made.size() + 1L;
      made.add(
          OrderLine.of(
              id,
              new RequestedLine(100 + id, quantity(parts[0]), null),
              new SoldProduct(100 + id, "sku-" + id, "Product " + id, usd(parts[1]))));
    }
    Totals totals = Totals.of(NewLines.subtotal(made), usd(discount), usd(tax));
    return with(made, totals, OrderStatus.CONFIRMED);
  }

  static Order inStatus(OrderStatus status) {
    Order order = order("0", "0", "1 x 1.00");
    return with(order.lines(), order.totals(), status);
  }

  private static Order with(List<OrderLine> lines, Totals totals, OrderStatus status) {
    return new Order(
        7,
        "ORD-2026-000007",
        null,
        status,
        Channel.API,
        lines,
        totals,
        usd("0"),
        Instant.parse("2026-02-20T10:00:00Z"),
        null,
        usd("0"),
        1);
  }
}
