package com.easyecom.chat.agent.domain;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reorder would do to the stock once it has arrived.
 *
 * @param onHandAfter on hand and what is ordered
 * @param orderValue {@code quantity x cost}, rounded half up to the cent
 * @param stockValueAfter the present value and the order's
 * @param unitCostAfter the average then, rounded half up to four decimals
 * @param daysOfCover how long what is available lasts now, rounded half up to a tenth of a day;
 *     null when nothing is sold
 * @param daysOfCoverAfter the same with what is ordered
 */
public record ReorderEffect(
    Quantity onHandAfter,
    Money orderValue,
    Money stockValueAfter,
    UnitCost unitCostAfter,
    @Nullable BigDecimal daysOfCover,
    @Nullable BigDecimal daysOfCoverAfter) {

  private static final int COVER_SCALE = 1;

  /**
   * The stock as it is.
   *
   * @param available on hand less what orders hold
   * @param dailySales units by the day; zero: nothing is sold
   */
  public record Stock(Quantity onHand, Quantity available, Money value, Quantity dailySales) {

    /**
     * @throws Refusal {@code invalid_request}, naming all that is negative
     */
    public Stock {
      List<FieldError> errors = new ArrayList<>();
      requireNotNegative("on_hand", onHand.isNegative(), errors);
      requireNotNegative("available", available.isNegative(), errors);
      requireNotNegative("stock_value", value.isNegative(), errors);
      requireNotNegative("daily_sales_velocity", dailySales.isNegative(), errors);
      if (!errors.isEmpty()) {
        throw Refusal.invalid(errors);
      }
    }
  }

  /**
   * The effect of a reorder.
   *
   * @throws Refusal {@code invalid_request} for a quantity that is not positive or a negative cost
   */
  public static ReorderEffect of(Stock stock, Quantity quantity, UnitCost unitCost) {
    List<FieldError> errors = new ArrayList<>();
    if (!quantity.isPositive()) {
      errors.add(new FieldError("quantity", "must be positive"));
    }
    requireNotNegative("unit_cost", unitCost.isNegative(), errors);
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    Quantity onHand = stock.onHand().plus(quantity);
    Money ordered = unitCost.times(quantity);
    Money value = stock.value().plus(ordered);
    return new ReorderEffect(
        onHand,
        ordered,
        value,
        UnitCost.average(value, onHand),
        cover(stock.available(), stock.dailySales()),
        cover(stock.available().plus(quantity), stock.dailySales()));
  }

  private static @Nullable BigDecimal cover(Quantity available, Quantity dailySales) {
    return dailySales.isZero()
        ? null
        : available.value().divide(dailySales.value(), COVER_SCALE, RoundingMode.HALF_UP);
  }

  private static void requireNotNegative(
      String field, boolean isNegative, List<FieldError> errors) {
    if (isNegative) {
      errors.add(new FieldError(field, "must not be negative"));
    }
  }
}
