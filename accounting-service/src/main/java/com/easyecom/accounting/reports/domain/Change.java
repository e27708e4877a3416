package com.easyecom.accounting.reports.domain;

import com.easyecom.kernel.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside what it was in another period.
 *
 * @param comparison what it was
 * @param change how much more it is
 * @param changePct the change in percent of what it was without its sign, two decimals, half up;
 *     null where it was zero
 */
public record Change(Money comparison, Money change, @Nullable BigDecimal changePct) {

  private static final int PERCENT_DECIMALS = 2;

  public static Change of(Money figure, Money comparison) {
    Money change = figure.minus(comparison);
    return new Change(comparison, change, percent(change, comparison));
  }

  private static @Nullable BigDecimal percent(Money change, Money base) {
    return base.isZero()
        ? null
        : change
            .amount()
            .movePointRight(2)
            .divide(base.amount().abs(), PERCENT_DECIMALS, RoundingMode.HALF_UP);
  }
}
