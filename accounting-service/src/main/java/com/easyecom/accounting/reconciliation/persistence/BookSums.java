package com.easyecom.accounting.reconciliation.persistence;

import static java.util.Objects.requireNonNullElse;

import com.easyecom.accounting.chart.KnownAccount;
import com.easyecom.accounting.reconciliation.domain.Books;
import com.easyecom.accounting.source.Publisher;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was read of the journal, added up as it is asked for. */
final class BookSums {

  private static final BigDecimal ZERO = new BigDecimal("0.00");

  /** Debits and credits of an account on a day of the journal. */
  record Sides(BigDecimal debit, BigDecimal credit) {
    Sides plus(BigDecimal otherDebit, BigDecimal otherCredit) {
      return new Sides(debit.add(otherDebit), credit.add(otherCredit));
    }
  }

  private final Map<Publisher, SortedMap<LocalDate, Map<String, BigDecimal>>> days =
      new EnumMap<>(Publisher.class);
  private final SortedMap<LocalDate, Map<String, Sides>> posted = new TreeMap<>();
  private final Map<String, KnownAccount> ever;
  private BigDecimal inventory = ZERO;
  private BigDecimal strange = ZERO;
  private boolean isStrange;

  /**
   * @param ever what accounts stand for or once stood for in posting rules, by their codes
   */
  BookSums(Map<String, KnownAccount> ever) {
    this.ever = ever;
  }

  void add(JournalSums.Row row) {
    posted
        .computeIfAbsent(row.entryDate(), day -> new HashMap<>())
        .merge(
            row.code(),
            new Sides(row.debit(), row.credit()),
            (one, other) -> one.plus(other.debit(), other.credit()));
    Publisher publisher = row.publisher() == null ? null : Publisher.valueOf(row.publisher());
    if (publisher != null) {
      days.computeIfAbsent(publisher, any -> new TreeMap<>())
          .computeIfAbsent(row.effectiveDate(), day -> new HashMap<>())
          .merge(PostedAs.code(ever, row.code()), row.netInside(), BigDecimal::add);
    }
    if (KnownAccount.INVENTORY.is(row.code())) {
      inventory = inventory.add(row.netInside());
      if (publisher != Publisher.CATALOG) {
        isStrange = true;
        strange = strange.add(row.netInside());
      }
    }
  }

  SortedMap<LocalDate, Map<String, BigDecimal>> daysOf(Publisher publisher) {
    return requireNonNullElse(days.get(publisher), Collections.emptySortedMap());
  }

  /** By the journal's days, which may be later than those of what happened. */
  SortedMap<LocalDate, Map<String, Sides>> posted() {
    return posted;
  }

  BigDecimal inventory() {
    return inventory;
  }

  /** What moved the inventory account and is no movement of catalog's. */
  BigDecimal strangeInventory() {
    return strange;
  }

  boolean isInventoryStrange() {
    return isStrange;
  }

  /** Debits and credits are the same on every day. */
  Books.OwnCheck balances() {
    BigDecimal debits = ZERO;
    BigDecimal credits = ZERO;
    DayDifference first = DayDifference.NONE;
    for (Map.Entry<LocalDate, Map<String, Sides>> day : posted.entrySet()) {
      Sides both = new Sides(ZERO, ZERO);
      for (Sides sides : day.getValue().values()) {
        both = both.plus(sides.debit(), sides.credit());
      }
      debits = debits.add(both.debit());
      credits = credits.add(both.credit());
      first = first.or(day.getKey(), both.debit(), both.credit());
    }
    return first.check("journal_balance", debits, credits);
  }
}
