package com.easyecom.chat.agent.domain;

import com.easyecom.chat.agent.Figures;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The gross margin as a share of the selling price, after a discount. */
sealed interface Margin {

  /** Decimal places of a margin in percent. */
  int SCALE = 2;

  BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @param pct in percent of the discounted price, rounded half up to two decimals; negative below
   *     cost
   */
  record Known(BigDecimal pct) implements Margin {}

  /** The price is zero, or 100 % off it: there is no price to be a share of. */
  record NothingEarned() implements Margin {}

  /** Neither cost nor margin is known. */
  record Unknown() implements Margin {}

  /**
   * {@code (discounted - cost) / discounted x 100} with {@code discounted = price x (100 -
   * discount) / 100}, which is not rounded to the cent first. From a margin instead of a cost:
   * {@code (kept - (100 - margin)) / kept x 100} with {@code kept = 100 - discount}.
   *
   * @param discountPct 0 to 100
   */
  static Margin after(Figures figures, BigDecimal discountPct) {
    BigDecimal keptPct = HUNDRED.subtract(discountPct);
    BigDecimal price = figures.unitPrice().amount();
    if (price.signum() == 0 || keptPct.signum() == 0) {
      return new NothingEarned();
    }
    if (figures.marginPct() != null) {
      return new Known(share(keptPct, HUNDRED.subtract(figures.marginPct())));
    }
    UnitCost cost = figures.unitCost();
    return cost == null
        ? new Unknown()
        : new Known(share(price.multiply(keptPct), cost.amount().multiply(HUNDRED)));
  }

  private static BigDecimal share(BigDecimal earned, BigDecimal spent) {
    return earned.subtract(spent).multiply(HUNDRED).divide(earned, SCALE, RoundingMode.HALF_UP);
  }

  /**
   * Whether it is less than the floor. The rounded figure decides, which is the one that is shown.
   * What earns nothing is below any floor; of what is unknown nobody can say so.
   */
  default boolean isBelow(BigDecimal floorPct) {
    return switch (this) {
      case Known known -> known.pct().compareTo(floorPct) < 0;
      case NothingEarned nothing -> true;
      case Unknown unknown -> false;
    };
  }

  /** Null where there is none. */
  default @Nullable BigDecimal orNull() {
    return this instanceof Known known ? known.pct() : null;
  }
}
