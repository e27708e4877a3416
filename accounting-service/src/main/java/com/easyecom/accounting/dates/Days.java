package com.easyecom.accounting.dates;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.http.DayRange;
import java.time.LocalDate;
import java.time.ZoneId;
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
    LocalDate first = DayParameter.required("period_start", start);
    LocalDate last = DayParameter.required("period_end", end);
    if (last.isBefore(first)) {
      throw Refusal.invalid("period_end", "must not be before period_start");
    }
    return new Days(first, last);
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
