package com.easyecom.accounting.reconciliation.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of two figures that must be equal.
 *
 * @param left what the owner says, or what should be
 * @param right what the books say, or what is. Both are totals; where those are equal and a day's
 *     are not, they are the day's
 * @param first where the difference begins; null when there is none, or it has no place
 * @param position of the owner's outbox, up to which both count; null where none is asked
 * @param checkedAt as of when
 * @param detail for people; null when there is nothing to add
 */
public record Check(
    String name,
    BigDecimal left,
    BigDecimal right,
    @Nullable FirstDifference first,
    @Nullable Long position,
    Instant checkedAt,
    @Nullable String detail) {

  /** Left less right: zero when the check is good, and only then. */
  public BigDecimal difference() {
    return left.subtract(right);
  }

  public boolean isGood() {
    return difference().signum() == 0;
  }

  /** The same with something to add. */
  public Check with(@Nullable FirstDifference place, @Nullable String text) {
    return new Check(name, left, right, place, position, checkedAt, text);
  }
}
