package com.easyecom.order.ordering.application;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as far as it has left: what can come back of it.
 *
 * @param lines all of the order's
 */
public record SoldOrder(
    long id,
    String orderNumber,
    @Nullable Long customerId,
    Currency currency,
    List<SoldLine> lines) {

  public SoldOrder {
    lines = List.copyOf(lines);
  }

  /** Whether anything of it has left. */
  public boolean isPartlyFulfilled() {
    return lines.stream().anyMatch(line -> line.quantity().isPositive());
  }
}
