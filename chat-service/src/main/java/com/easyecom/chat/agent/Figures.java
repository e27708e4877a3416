package com.easyecom.chat.agent;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shop knows of a product, or what a what-if question says instead.
 *
 * @param unitCost null: not known
 * @param marginPct the margin before any discount in percent of the price, for a what-if; it counts
 *     instead of the cost. Null: the cost counts
 * @param daysOfCover how many days the stock lasts at the present sales; null: nothing is sold, so
 *     it lasts without limit
 * @param leadDays how many days the supplier takes; null: not known, and counts for nothing
 */
public record Figures(
    Money unitPrice,
    @Nullable UnitCost unitCost,
    @Nullable BigDecimal marginPct,
    @Nullable BigDecimal daysOfCover,
    @Nullable Integer leadDays) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @throws Refusal {@code invalid_request}, naming all that is wrong: a price, cost, cover or lead
   *     time below zero, a margin above 100
   * @throws IllegalArgumentException when price and cost are of different currencies
   */
  public Figures {
    List<FieldError> errors = new ArrayList<>();
    requireNotNegative("unit_price", unitPrice.amount(), errors);
    requireNotNegative("unit_cost", unitCost == null ? null : unitCost.amount(), errors);
    requireNotNegative("stock_days_cover", daysOfCover, errors);
    if (leadDays != null && leadDays < 0) {
      errors.add(new FieldError("reorder_lead_days", "must not be negative"));
    }
    if (marginPct != null && marginPct.compareTo(HUNDRED) > 0) {
      errors.add(new FieldError("margin_pct", "must be at most 100"));
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    if (unitCost != null && !unitCost.currency().equals(unitPrice.currency())) {
      throw new IllegalArgumentException("price and cost are of different currencies");
    }
  }

  private static void requireNotNegative(
      String field, @Nullable BigDecimal value, List<FieldError> errors) {
    if (value != null && value.signum() < 0) {
      errors.add(new FieldError(field, "must not be negative"));
    }
  }
}
