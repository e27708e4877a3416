package com.easyecom.chat.agent.domain;

import com.easyecom.chat.agent.Figures;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a discount would do to the margin of one unit.
 *
 * @param discountedPrice rounded half up to the cent
 * @param discountPerUnit what the customer saves: price less discounted price
 * @param marginPerUnit price less cost, rounded half up to the cent; null without a cost
 * @param marginPerUnitAfter discounted price less cost, likewise
 * @param marginPct in percent of the price, rounded half up to two decimals; null without a cost
 *     and for a price of zero
 * @param marginPctAfter in percent of the discounted price, as the agents compute it: from the
 *     discounted price before it is rounded to the cent
 */
public record DiscountEffect(
    Money discountedPrice,
    Money discountPerUnit,
    @Nullable Money marginPerUnit,
    @Nullable Money marginPerUnitAfter,
    @Nullable BigDecimal marginPct,
    @Nullable BigDecimal marginPctAfter) {

  /**
   * The effect of a discount.
   *
   * @param unitCost null: not known
   * @param discountPct in percent of the price, 0 to 100
   * @throws Refusal {@code invalid_request} for a discount below 0 or above 100, a negative price
   *     or cost
   */
  public static DiscountEffect of(
      Money unitPrice, @Nullable UnitCost unitCost, BigDecimal discountPct) {
    if (discountPct.signum() < 0 || discountPct.compareTo(Margin.HUNDRED) > 0) {
      throw Refusal.invalid("discount_pct", "must be from 0 to 100");
    }
    Figures figures = new Figures(unitPrice, unitCost, null, null, null);
    Money discounted = PriceFacts.discounted(unitPrice, discountPct);
    return new DiscountEffect(
        discounted,
        unitPrice.minus(discounted),
        earned(unitPrice, unitCost),
        earned(discounted, unitCost),
        Margin.after(figures, BigDecimal.ZERO).orNull(),
        Margin.after(figures, discountPct).orNull());
  }

  private static @Nullable Money earned(Money price, @Nullable UnitCost cost) {
    return cost == null
        ? null
        : Money.rounded(price.amount().subtract(cost.amount()), price.currency());
  }
}
