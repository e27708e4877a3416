package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stock that came in on one day, or what is left of it.
 *
 * @param day null: what came before all that the books know
 */
record StockLayer(LocalDate day, BigDecimal quantity) {

  private static final int UNKNOWN = 100_000;

  /**
   * First in, first out: whatever left took the oldest.
   *
   * @return what is left, the oldest first
   */
  static List<StockLayer> left(List<DatedMovement> known, BigDecimal onHand) {
    Map<LocalDate, BigDecimal> came = new TreeMap<>();
    known.forEach(one -> came.merge(one.effectiveDay(), one.inflow(), BigDecimal::add));
    List<StockLayer> queue = new ArrayList<>();
    came.forEach((day, quantity) -> queue.add(new StockLayer(day, quantity)));
    // What is undone, but not posted yet, did not come.
    queue.removeIf(layer -> layer.quantity.signum() <= 0);
    BigDecimal gone = sum(queue, StockLayer::quantity).subtract(onHand);
    while (gone.signum() > 0) {
      StockLayer oldest = queue.removeFirst();
      BigDecimal taken = gone.min(oldest.quantity);
      if (oldest.quantity.compareTo(taken) > 0) {
        queue.addFirst(new StockLayer(oldest.day, oldest.quantity.subtract(taken)));
      }
      gone = gone.subtract(taken);
    }
    if (gone.signum() < 0) {
      queue.addFirst(new StockLayer(null, gone.negate()));
    }
    return queue;
  }

  /** How much of it is between so many and so many days old, on a day. */
  static BigDecimal ofAge(List<StockLayer> layers, LocalDate day, int first, int last) {
    return sum(
        layers.stream()
            .filter(layer -> layer.days(day) >= first && layer.days(day) <= last)
            .toList(),
        StockLayer::quantity);
  }

  private long days(LocalDate later) {
    return day == null ? UNKNOWN : ChronoUnit.DAYS.between(day, later);
  }

  /** Its age in days; null, as a text, when nobody knows. */
  String age(LocalDate later) {
    return day == null ? "null" : Long.toString(days(later));
  }
}
