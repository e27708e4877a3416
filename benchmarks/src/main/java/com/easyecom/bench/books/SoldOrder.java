package com.easyecom.bench.books;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order that was handed over as a whole.
 *
 * @param buyer the customer's number; 0 for whoever walked in
 * @param isDiscounted by a tenth
 * @param isTaxed by a tenth of what is to be paid
 */
record SoldOrder(
    long id,
    int year,
    int buyer,
    String channel,
    boolean isDiscounted,
    boolean isTaxed,
    List<Line> lines) {

  private static final int TENTH = 10;

  /** A line of it, and what left the stock for it. */
  record Line(long itemId, Stock.Movement issued) {

    int quantity() {
      return -issued.quantity();
    }

    long grossCents() {
      return (long) quantity() * issued.goods().priceCents();
    }
  }

  String number() {
    return String.format(Locale.ROOT, "ORD-%04d-%06d", year, id - Numbers.BEGIN);
  }

  @Nullable Long customerId() {
    return buyer == 0 ? null : Numbers.BEGIN + buyer;
  }

  long discountCents(Line line) {
    return isDiscounted ? line.grossCents() / TENTH : 0;
  }

  long netCents(Line line) {
    return line.grossCents() - discountCents(line);
  }

  long taxCents(Line line) {
    return isTaxed ? netCents(line) / TENTH : 0;
  }

  long grossCents() {
    return lines.stream().mapToLong(Line::grossCents).sum();
  }

  long discountCents() {
    return lines.stream().mapToLong(this::discountCents).sum();
  }

  long taxCents() {
    return lines.stream().mapToLong(this::taxCents).sum();
  }
}
