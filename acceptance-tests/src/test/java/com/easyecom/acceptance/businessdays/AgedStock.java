package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.NONE;
import static com.easyecom.acceptance.lives.Decimals.NOTHING;
import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.share;
import static com.easyecom.acceptance.lives.Decimals.sum;

import com.easyecom.acceptance.lives.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Some stock at the end of a day, sorted by age.
 *
 * @param quantities of 0 to 30, 31 to 60, 61 to 90 days, and of older ones; the values alike
 * @param oldest its age in days; null: nobody knows
 */
record AgedStock(
    BigDecimal quantity,
    BigDecimal value,
    List<BigDecimal> quantities,
    List<BigDecimal> values,
    String oldest) {

  private static final int[] LAST_DAYS = {30, 60, 90, 1_000_000};

  /** What is there of one product, by all that was posted up to the day. */
  static AgedStock of(List<DatedMovement> known, LocalDate day) {
    BigDecimal quantity = sum(known, one -> one.movement().quantity()).setScale(3);
    BigDecimal value = sum(known, one -> one.movement().value()).setScale(2);
    if (quantity.signum() <= 0) {
      return new AgedStock(
          quantity,
          value,
          List.of(quantity, NONE, NONE, NONE),
          List.of(value, NOTHING, NOTHING, NOTHING),
          "null");
    }
    List<StockLayer> left = StockLayer.left(known, quantity);
    List<BigDecimal> quantities = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    int first = 0;
    for (int last : LAST_DAYS) {
      quantities.add(StockLayer.ofAge(left, day, first, last));
      // All that is no older is rounded together: so the shares add up.
      BigDecimal before = sum(values, one -> one);
      values.add(share(value, sum(quantities, one -> one), quantity).subtract(before));
      first = last + 1;
    }
    return new AgedStock(quantity, value, quantities, values, left.getFirst().age(day));
  }

  /** Several products' together, with no age of the oldest. */
  static String total(List<AgedStock> all) {
    List<String> ages = new ArrayList<>();
    for (int i = 0; i < LAST_DAYS.length; i++) {
      int bucket = i;
      ages.add(
          words(
              sum(all, one -> one.quantities.get(bucket)),
              sum(all, one -> one.values.get(bucket))));
    }
    return words(sum(all, AgedStock::quantity), sum(all, AgedStock::value))
        + ": "
        + String.join(", ", ages);
  }

  static String words(BigDecimal quantity, BigDecimal value) {
    return Decimals.quantity(quantity) + " for " + money(value);
  }

  boolean isNothing() {
    return quantity.signum() == 0 && value.signum() == 0;
  }

  /** In the words of {@link SeenAging}. */
  @Override
  public String toString() {
    return total(List.of(this)) + ", oldest " + oldest;
  }
}
