package com.easyecom.accounting.recurring.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days that come once a month.
 *
 * @param dayOfMonth 1 to 31; in a shorter month its last day
 * @param startDate none comes before
 * @param endDate none comes after; null for no end
 */
public record MonthlySchedule(int dayOfMonth, LocalDate startDate, @Nullable LocalDate endDate) {

  /** The first day; empty when the end comes before it. */
  public Optional<LocalDate> first() {
    YearMonth month = YearMonth.from(startDate);
    LocalDate day = in(month);
    return unlessOver(day.isBefore(startDate) ? in(month.plusMonths(1)) : day);
  }

  /** The one after a day of the schedule; empty when the end comes before it. */
  public Optional<LocalDate> after(LocalDate day) {
    return unlessOver(in(YearMonth.from(day).plusMonths(1)));
  }

  private LocalDate in(YearMonth month) {
    return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
  }

  private Optional<LocalDate> unlessOver(LocalDate day) {
    return endDate != null && day.isAfter(endDate) ? Optional.empty() : Optional.of(day);
  }
}
