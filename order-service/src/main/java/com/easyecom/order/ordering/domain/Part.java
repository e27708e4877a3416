package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import java.util.List;

/**
 * What one fulfilment takes of an order, with its shares of discount and tax. One without lines
 * closes an order that was reduced to what had left.
 */
public record Part(List<PartLine> lines, Money discount, Money tax) {

  public Part {
    lines = List.copyOf(lines);
  }

  /** Its lines at their prices. */
  public Money subtotal() {
    return lines.stream()
        .map(PartLine::lineTotal)
        .reduce(Money.zero(discount.currency()), Money::plus);
  }

  /** What the customer pays for it. */
  public Money total() {
    return subtotal().minus(discount).plus(tax);
  }
}
