package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import java.util.List;

/**
 * What one fulfilment takes of an order, with its shares of discount and tax. One without lines
 * closes an order that was reduced to what had left.
 *
 * @param closingShares the lines to which the amounts of one without lines fall
 */
public record Part(
    List<PartLine> lines, Money discount, Money tax, List<ClosingShare> closingShares) {

  public Part {
    lines = List.copyOf(lines);
    closingShares = List.copyOf(closingShares);
  }

  /** One with lines, to which its amounts fall by their prices. */
  public Part(List<PartLine> lines, Money discount, Money tax) {
    this(lines, discount, tax, List.of());
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
