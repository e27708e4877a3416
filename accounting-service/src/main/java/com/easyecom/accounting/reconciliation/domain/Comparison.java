package com.easyecom.accounting.reconciliation.domain;

import com.easyecom.accounting.source.Publisher;
import com.easyecom.internalapi.control.CatalogFigures;
import com.easyecom.internalapi.control.ControlTotals;
import com.easyecom.internalapi.control.OrderFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares one owner's control totals with the books at the same position. */
public final class Comparison {

  private final Publisher owner;
  private final ControlTotals totals;
  private final Books books;
  private final Books.OfOwner posted;
  private final Instant at;
  private final Map<LocalDate, Map<String, BigDecimal>> figures = new HashMap<>();

  private Comparison(Publisher owner, ControlTotals totals, Books books, Instant at) {
    this.owner = owner;
    this.totals = totals;
    this.books = books;
    this.posted = Objects.requireNonNull(books.owners().get(owner));
    this.at = at;
    totals.days().forEach(day -> figures.put(day.day(), day.figures()));
  }

  /**
   * All checks of one owner.
   *
   * @param books read at the position of the totals
   * @param at as of when
   */
  public static List<Check> of(Publisher owner, ControlTotals totals, Books books, Instant at) {
    Comparison comparison = new Comparison(owner, totals, books, at);
    List<Check> checks = new ArrayList<>();
    Stream.of(Control.values())
        .filter(control -> control.owner() == owner)
        .map(comparison::daily)
        .forEach(checks::add);
    checks.addAll(
        switch (owner) {
          case ORDERS -> List.of(comparison.earned());
          case CATALOG -> List.of(comparison.stockValue(), comparison.onHand());
        });
    checks.add(comparison.events());
    return checks;
  }

  private Check daily(Control control) {
    BigDecimal left = Scale.ZERO_MONEY;
    BigDecimal right = Scale.ZERO_MONEY;
    FirstDifference first = null;
    for (LocalDate day : days()) {
      BigDecimal dayLeft = control.left(figures.getOrDefault(day, Map.of()));
      BigDecimal dayRight = control.right(posted.days().getOrDefault(day, Map.of()));
      left = left.add(dayLeft);
      right = right.add(dayRight);
      if (first == null && dayLeft.compareTo(dayRight) != 0) {
        first = new FirstDifference(day, dayLeft, dayRight, null);
      }
    }
    if (first != null && left.compareTo(right) == 0) {
      left = first.left();
      right = first.right();
    }
    return check(control.checkName(), left, right).with(first, null);
  }

  private SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>(posted.days().keySet());
    days.addAll(figures.keySet());
    return days;
  }

  /**
   * A figure that the orders keep themselves, independent of the fulfilments' and returns' amounts.
   */
  private Check earned() {
    BigDecimal right = Scale.ZERO_MONEY;
    for (Map<String, BigDecimal> nets : posted.days().values()) {
      right =
          right
              .add(Control.REVENUE.right(nets))
              .subtract(Control.DISCOUNTS.right(nets))
              .subtract(Control.SALES_RETURNS.right(nets));
    }
    return check("order_revenue", total(OrderFigures.EARNED, Scale.ZERO_MONEY), right);
  }

  /** The stock's own rows against the whole account, entries of people included. */
  private Check stockValue() {
    Check check =
        check(
            "stock_value", total(CatalogFigures.STOCK_VALUE, Scale.ZERO_MONEY), books.inventory());
    Books.Stranger stranger = books.strangers();
    return stranger == null
        ? check
        : check.with(
            null,
            "%s on account 1200 is of no stock movement, first entry %d of %s"
                .formatted(stranger.amount().toPlainString(), stranger.entryId(), stranger.day()));
  }

  private Check onHand() {
    return check(
        "stock_on_hand", total(CatalogFigures.ON_HAND, Scale.ZERO_UNITS), books.unitsOnHand());
  }

  private Check events() {
    String name =
        switch (owner) {
          case ORDERS -> "order_events";
          case CATALOG -> "stock_events";
        };
    return check(name, BigDecimal.valueOf(totals.events()), BigDecimal.valueOf(posted.events()));
  }

  private BigDecimal total(String figure, BigDecimal zero) {
    return zero.add(totals.totals().getOrDefault(figure, BigDecimal.ZERO));
  }

  private Check check(String name, BigDecimal left, BigDecimal right) {
    return new Check(name, left, right, null, totals.position(), at, null);
  }
}
