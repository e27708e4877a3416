package com.easyecom.accounting.dates;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.http.DayRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both inclusive.
 *
 * @param first never after {@code last} in a {@link #period}; a filter whose ends cross has no days
 */
public record Days(LocalDate first, LocalDate last) {

  private static final long SMALLEST_STEP_NANOS = 1_000;

  /**
   * A report's period.
   *
   * @throws Refusal {@code invalid_request} when an end is missing or no date, or they cross
   */
  public static Days period(@Nullable String start, @Nullable String end) {
    return period("period", start, end);
  }

  /**
   * A period whose parameters are named otherwise.
   *
   * @param name what is before {@code _start} and {@code _end}
   * @throws Refusal {@code invalid_request} when an end is missing or no date, or they cross
   */
  public static Days period(String name, @Nullable String start, @Nullable String end) {
    LocalDate first = DayParameter.required(name + "_start", start);
    LocalDate last = DayParameter.required(name + "_end", end);
    if (last.isBefore(first)) {
      throw Refusal.invalid(name + "_end", "must not be before " + name + "_start");
    }
    return new Days(first, last);
  }

  /** Days before these, as many; whole months before whole months, as many. */
  public Days previous() {
    return isWholeMonths()
        ? monthsBefore(ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1)
        : new Days(first.minusDays(ChronoUnit.DAYS.between(first, last) + 1), first.minusDays(1));
  }

  /** The same days of the year before; whole months stay whole. */
  public Days yearBefore() {
    return isWholeMonths() ? monthsBefore(12) : new Days(first.minusYears(1), last.minusYears(1));
  }

  private boolean isWholeMonths() {
    return first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
  }

  private Days monthsBefore(long months) {
    return new Days(
        first.minusMonths(months), YearMonth.from(last).minusMonths(months).atEndOfMonth());
  }

  /**
   * The filters {@code from} and {@code to} of a list of what has only a date: the days that the
   * range touches.
   *
   * @throws Refusal {@code invalid_request} for what is neither date nor timestamp
   */
  public static Days filter(@Nullable String from, @Nullable String to, ZoneId zone) {
    DayRange range = DayRange.of(from, to, zone);
    return new Days(
        range.from().atZone(zone).toLocalDate(),
        range.until().minusNanos(SMALLEST_STEP_NANOS).atZone(zone).toLocalDate());
  }
}
