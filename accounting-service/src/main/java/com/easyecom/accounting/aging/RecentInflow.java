package com.easyecom.accounting.aging;

import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What came in of each product during the days whose ages are told apart.
 *
 * <p>Some ten thousand small sums, so they are of numbers: thousandths of a unit.
 */
final class RecentInflow {

  private static final int AGES = AgeBucket.LAST_DAYS.size();

  /** What came of a product on one day. */
  private record Layer(int ageDays, long thousandths) {}

  /** The oldest first. */
  private final Map<Long, List<Layer>> layers = new HashMap<>();

  /**
   * Adds what came on a day; of several, the oldest first. All that is of one product stands
   * together: an undone import may be posted before what it takes back, and then that did not come,
   * and takes nothing from other days.
   */
  void add(int ageDays, Long[] products, BigDecimal[] quantities) {
    int place = 0;
    while (place < products.length) {
      Long product = products[place];
      long came = 0;
      while (place < products.length && products[place].equals(product)) {
        came += thousandths(quantities[place++]);
      }
      if (came > 0) {
        layers.computeIfAbsent(product, first -> new ArrayList<>()).add(new Layer(ageDays, came));
      }
    }
  }

  /** How much of a product came within each of {@link AgeBucket#LAST_DAYS}. */
  List<Quantity> withinAges(long product) {
    long[] within = new long[AGES];
    for (Layer layer : layers.getOrDefault(product, List.of())) {
      for (int age = 0; age < AGES; age++) {
        if (layer.ageDays() <= AgeBucket.LAST_DAYS.get(age)) {
          within[age] += layer.thousandths();
        }
      }
    }
    List<Quantity> quantities = new ArrayList<>(AGES);
    for (long came : within) {
      quantities.add(new Quantity(BigDecimal.valueOf(came, Quantity.SCALE)));
    }
    return quantities;
  }

  /**
   * The age of the oldest of so many units that came last; empty if some came before these days.
   */
  OptionalInt oldestDays(long product, Quantity quantity) {
    long missing = thousandths(quantity.value());
    for (Layer layer : layers.getOrDefault(product, List.of()).reversed()) {
      missing -= layer.thousandths();
      if (missing <= 0) {
        return OptionalInt.of(layer.ageDays());
      }
    }
    return OptionalInt.empty();
  }

  private static long thousandths(BigDecimal quantity) {
    return quantity.movePointRight(Quantity.SCALE).longValueExact();
  }
}
