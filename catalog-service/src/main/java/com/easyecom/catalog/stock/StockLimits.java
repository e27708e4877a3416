package com.easyecom.catalog.stock;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;

/** How much stock can be kept: what fits the ledger with room for its averages. */
public final class StockLimits {

  private static final BigDecimal MOST_ON_HAND = new BigDecimal("1e12");
  private static final BigDecimal MOST_VALUE = new BigDecimal("1e14");
  private static final BigDecimal UNIT_COST_BELOW = new BigDecimal("1e15");

  private StockLimits() {}

  /** Whether so much of that worth can be kept. */
  public static boolean allow(Quantity onHand, Money value) {
    return onHand.value().compareTo(MOST_ON_HAND) <= 0
        && value.amount().compareTo(MOST_VALUE) <= 0
        && isAverageKept(onHand, value);
  }

  private static boolean isAverageKept(Quantity onHand, Money value) {
    return !onHand.isPositive()
        || UnitCost.average(value, onHand).amount().compareTo(UNIT_COST_BELOW) < 0;
  }

  /**
   * @throws Refusal {@code invalid_request} for more than can be kept
   */
  static void check(Quantity onHand, Money value) {
    if (onHand.value().compareTo(MOST_ON_HAND) > 0) {
      throw Refusal.invalid("quantity", "makes more stock than can be kept");
    }
    if (value.amount().compareTo(MOST_VALUE) > 0) {
      throw Refusal.invalid("unit_cost", "makes the stock worth more than can be kept");
    }
    if (!isAverageKept(onHand, value)) {
      throw Refusal.invalid("unit_cost", "makes the average cost more than can be kept");
    }
  }
}
