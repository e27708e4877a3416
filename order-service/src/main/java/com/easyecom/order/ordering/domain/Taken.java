package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.util.Currency;
import java.util.Map;

/**
 * What an order's earlier fulfilments took, those still pending included and refused ones not.
 *
 * @param lines by order item; those of which nothing was taken may be missing
 */
public record Taken(Map<Long, OfLine> lines, Money discount, Money tax) {

  /** What was taken of one line. */
  public record OfLine(Quantity quantity, Money lineTotal) {}

  /** Nothing yet. */
  public static Taken nothing(Currency currency) {
    return new Taken(Map.of(), Money.zero(currency), Money.zero(currency));
  }

  OfLine of(OrderLine line) {
    return lines.getOrDefault(
        line.id(), new OfLine(Quantity.ZERO, Money.zero(line.lineTotal().currency())));
  }

  Money subtotal() {
    return lines.values().stream()
        .map(OfLine::lineTotal)
        .reduce(Money.zero(tax.currency()), Money::plus);
  }
}
