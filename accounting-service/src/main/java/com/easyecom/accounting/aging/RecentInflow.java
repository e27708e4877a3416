package com.easyecom.accounting.aging;

import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of each product came within each of {@link AgeBucket#LAST_DAYS}.
 *
 * <p>Some ten thousand small sums, so they are of numbers: thousandths of a unit.
 */
final class RecentInflow {

  private static final int AGES = AgeBucket.LAST_DAYS.size();
  private static final long[] NOTHING = new long[AGES];

  private final Map<Long, long[]> thousandths = new HashMap<>();
  private long productId;
  private int ageDays;
  private long layer;

  /**
   * Adds to what came of a product on a day, or takes off it what an undone import gave back. All
   * of one product's day is added one after the other.
   */
  void add(long product, int age, BigDecimal quantity) {
    if (product != productId || age != ageDays) {
      endLayer();
      productId = product;
      ageDays = age;
    }
    layer += quantity.movePointRight(Quantity.SCALE).longValueExact();
  }

  /**
   * Counts what came on the day that was added last. An undone import may be posted before what it
   * takes back: then that did not come, and takes nothing from other days.
   */
  void endLayer() {
    if (layer > 0) {
      long[] came = thousandths.computeIfAbsent(productId, first -> new long[AGES]);
      for (int i = 0; i < AGES; i++) {
        if (ageDays <= AgeBucket.LAST_DAYS.get(i)) {
          came[i] += layer;
        }
      }
    }
    layer = 0;
  }

  /** For each age. */
  List<Quantity> of(long product) {
    List<Quantity> quantities = new ArrayList<>(AGES);
    for (long came : thousandths.getOrDefault(product, NOTHING)) {
      quantities.add(new Quantity(BigDecimal.valueOf(came, Quantity.SCALE)));
    }
    return quantities;
  }
}
