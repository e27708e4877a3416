package com.easyecom.kernel.period;

import com.easyecom.kernel.error.Refusal;
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

  /**
   * Refuses what a person dates that day.
   *
   * @throws Refusal {@link PeriodError#PERIOD_CLOSED} with the {@code period} and the {@code
   *     first_open_day} after it
   */
  public void requireOpen(LocalDate day) {
    YearMonth period = YearMonth.from(day);
    if (isClosed(period)) {
      LocalDate open = firstOpenFrom(day);
      throw new Refusal(
              PeriodError.PERIOD_CLOSED,
              "Period " + period + " is closed; the first open day after it is " + open + ".")
          .with("period", period.toString())
          .with("first_open_day", open.toString());
    }
  }

  /** The month whose closing closes the year. */
  public static YearMonth lastOfYear(YearMonth month) {
    return month.withMonth(Month.DECEMBER.getValue());
  }
}
