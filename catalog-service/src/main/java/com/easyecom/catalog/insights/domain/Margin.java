package com.easyecom.catalog.insights.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What of a price is left after the cost. */
public final class Margin {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SCALE = 2;

  private Margin() {}

  /**
   * The gross margin in percent of the price: {@code (price - cost) / price x 100}, rounded half up
   * to two decimals; negative below cost, null for a price of nothing.
   *
   * @param cost the weighted average
   */
  public static @Nullable BigDecimal percent(Money price, UnitCost cost) {
    return price.isZero()
        ? null
        : price
            .amount()
            .subtract(cost.amount())
            .multiply(HUNDRED)
            .divide(price.amount(), SCALE, RoundingMode.HALF_UP);
  }
}
