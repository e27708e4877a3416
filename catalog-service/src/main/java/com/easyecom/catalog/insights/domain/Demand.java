package com.easyecom.catalog.insights.domain;

import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How a product sells: what was issued for orders less what customers returned, within the last
 * {@value #WINDOW_DAYS} days. The figures are those of the textbooks on inventory: cover is stock
 * by sales per day; an order under periodic review lasts for the lead time and one review period.
 *
 * @param sold within the window; never negative, whatever came back of earlier sales
 */
public record Demand(Quantity sold) {

  /** How many days are looked back. */
  public static final int WINDOW_DAYS = 30;

  /** How many days pass until somebody looks again whether to order. */
  public static final int REVIEW_DAYS = 7;

  private static final BigDecimal WINDOW = BigDecimal.valueOf(WINDOW_DAYS);
  private static final int COVER_SCALE = 1;

  public Demand {
    sold = sold.isNegative() ? Quantity.ZERO : sold;
  }

  /** Units sold by the day: {@code sold / 30}, rounded half up. */
  public Quantity daily() {
    return new Quantity(sold.value().divide(WINDOW, Quantity.SCALE, RoundingMode.HALF_UP));
  }

  /**
   * How many days the stock lasts: {@code available x 30 / sold}, rounded half up to a tenth; null
   * when nothing is sold.
   */
  public @Nullable BigDecimal daysOfCover(Quantity available) {
    return sold.isZero()
        ? null
        : available
            .value()
            .multiply(WINDOW)
            .divide(sold.value(), COVER_SCALE, RoundingMode.HALF_UP);
  }

  /**
   * How much to order now: {@code sold x (lead + 7) / 30 - available}, rounded up to whole units;
   * never negative.
   *
   * @param leadDays how long the supplier takes
   */
  public Quantity reorder(Quantity available, int leadDays) {
    BigDecimal days = BigDecimal.valueOf(leadDays).add(BigDecimal.valueOf(REVIEW_DAYS));
    BigDecimal lacking = sold.value().multiply(days).subtract(available.value().multiply(WINDOW));
    return new Quantity(lacking.max(BigDecimal.ZERO).divide(WINDOW, 0, RoundingMode.CEILING));
  }
}
