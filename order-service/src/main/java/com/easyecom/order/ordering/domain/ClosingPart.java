package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import java.util.List;

/**
 * The last part of an order of which no line is left: what its parts did not take of discount and
 * tax, so that all parts together are the order. It falls to what the customer keeps. What nothing
 * that is kept can bear is not taken: else more would have been paid back than was paid.
 */
public final class ClosingPart {

  private ClosingPart() {}

  /**
   * The order's amounts when it is closed: its own, less what nothing can bear.
   *
   * @param taken by all its parts
   */
  static Totals totals(Totals totals, Taken taken, Kept kept) {
    Money most = taken.discount().plus(kept.net(Money.zero(taken.discount().currency())));
    Money discount = totals.discount().isMoreThan(most) ? most : totals.discount();
    return new Totals(totals.subtotal(), discount, kept.isNothing() ? taken.tax() : totals.tax());
  }

  /**
   * @param order as it is closed
   * @param taken by all its parts
   */
  public static Part of(Order order, Taken taken, Kept kept) {
    Money discount = order.totals().discount().minus(taken.discount());
    Money tax = order.totals().tax().minus(taken.tax());
    return new Part(List.of(), discount, tax, PaidLines.closingShares(discount, tax, kept));
  }
}
