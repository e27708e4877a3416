package com.easyecom.accounting.reconciliation.persistence;

import com.easyecom.accounting.reconciliation.domain.Books;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The first day whose two figures differ, while days are gone through in their order. */
record DayDifference(@Nullable LocalDate day, BigDecimal left, BigDecimal right) {

  static final DayDifference NONE = new DayDifference(null, BigDecimal.ZERO, BigDecimal.ZERO);

  /** This one if there is one already, else that day if it differs. */
  DayDifference or(LocalDate other, BigDecimal otherLeft, BigDecimal otherRight) {
    return day != null || otherLeft.compareTo(otherRight) == 0
        ? this
        : new DayDifference(other, otherLeft, otherRight);
  }

  /** A check with these totals; with the day's figures when the totals happen to agree. */
  Books.OwnCheck check(String name, BigDecimal totalLeft, BigDecimal totalRight) {
    boolean onlyDaysDiffer = day != null && totalLeft.compareTo(totalRight) == 0;
    return new Books.OwnCheck(
        name,
        onlyDaysDiffer ? left : totalLeft,
        onlyDaysDiffer ? right : totalRight,
        day,
        left,
        right);
  }
}
