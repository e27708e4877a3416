package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds parts up, as the database does. */
final class PartSums {

  private PartSums() {}

  static Taken of(List<Part> parts, Currency currency) {
    Map<Long, Taken.OfLine> lines = new HashMap<>();
    for (Part part : parts) {
      for (PartLine line : part.lines()) {
        lines.merge(
            line.orderItemId(),
            new Taken.OfLine(line.quantity(), line.lineTotal()),
            (one, other) ->
                new Taken.OfLine(
                    one.quantity().plus(other.quantity()),
                    one.lineTotal().plus(other.lineTotal())));
      }
    }
    Money zero = Money.zero(currency);
    return new Taken(
        lines,
        parts.stream().map(Part::discount).reduce(zero, Money::plus),
        parts.stream().map(Part::tax).reduce(zero, Money::plus));
  }
}
