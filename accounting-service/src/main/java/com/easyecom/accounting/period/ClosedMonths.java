package com.easyecom.accounting.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Set;

/**
 * Which months are closed. December is the last of a year: while it is closed so is the whole year,
 * whose profit has gone to equity.
 */
public record ClosedMonths(Set<YearMonth> months) {

  public ClosedMonths {
    months = Set.copyOf(months);
  }

  /** Whether a month takes no entries. */
  public boolean isClosed(YearMonth month) {
    return months.contains(month) || isYearClosed(month);
  }

  /** Whether the month's year is closed as a whole. */
  public boolean isYearClosed(YearMonth month) {
    return months.contains(lastOfYear(month));
  }

  /** The day itself, or the first of the earliest open month after it. */
  public LocalDate firstOpenFrom(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    if (!isClosed(month)) {
      return day;
    }
    while (isClosed(month)) {
      month = month.plusMonths(1);
    }
    return month.atDay(1);
  }

  /** The month whose closing closes the year. */
  public static YearMonth lastOfYear(YearMonth month) {
    return month.withMonth(Month.DECEMBER.getValue());
  }
}
