package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;

/**
 * How much of an order's amounts falls to its next part: the rounded share of all that is taken
 * with it, less what earlier parts took, so that rounding never adds up; the last takes the rest.
 *
 * <p>A refused part gives back what it took, which may be a cent more or less than the share of
 * what is taken then. So shares are kept between what leaves every part, also the last, with no
 * negative amount.
 *
 * @param totals the whole order's
 * @param taken by earlier parts
 * @param subtotal this part's lines
 * @param isLast whether nothing is left after it
 */
record Shares(Totals totals, Taken taken, Money subtotal, boolean isLast) {

  /** The share of a line's price that falls to so many more of its units. */
  static Money ofLine(OrderLine line, Taken.OfLine taken, Quantity more) {
    Quantity all = taken.quantity().plus(more);
    if (all.equals(line.quantity())) {
      return line.lineTotal().minus(taken.lineTotal());
    }
    Money share = line.lineTotal().share(all, line.quantity()).minus(taken.lineTotal());
    return max(share, zero(share));
  }

  /**
   * Never more than the part's subtotal, nor so little that what is left of the discount would be
   * more than what is left of the subtotal.
   */
  Money discount() {
    Money left = totals.discount().minus(taken.discount());
    if (isLast) {
      return left;
    }
    Money subtotalLeft = totals.subtotal().minus(taken.subtotal()).minus(subtotal);
    Money least = max(left.minus(subtotalLeft), zero(left));
    return min(max(share(totals.discount(), taken.discount()), least), subtotal);
  }

  Money tax() {
    Money left = totals.tax().minus(taken.tax());
    return isLast ? left : max(share(totals.tax(), taken.tax()), zero(left));
  }

  private Money share(Money whole, Money alreadyTaken) {
    if (totals.subtotal().isZero()) {
      return zero(whole);
    }
    return whole.share(taken.subtotal().plus(subtotal), totals.subtotal()).minus(alreadyTaken);
  }

  private static Money max(Money one, Money other) {
    return one.isMoreThan(other) ? one : other;
  }

  private static Money min(Money one, Money other) {
    return one.isMoreThan(other) ? other : one;
  }

  private static Money zero(Money of) {
    return Money.zero(of.currency());
  }
}
