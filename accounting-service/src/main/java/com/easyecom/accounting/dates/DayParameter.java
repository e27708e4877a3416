package com.easyecom.accounting.dates;

import com.easyecom.kernel.error.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A query parameter that is a day, like {@code 2026-02-20}. */
public final class DayParameter {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  private DayParameter() {}

  /**
   * @throws Refusal {@code invalid_request} when it is missing or no day of a year that people
   *     trade in
   */
  public static LocalDate required(String name, @Nullable String text) {
    if (text == null) {
      throw Refusal.invalid(name, "is needed, a date like 2026-02-20");
    }
    return parse(name, text);
  }

  /**
   * The day, or the other one when none is given.
   *
   * @throws Refusal {@code invalid_request} for what is no day
   */
  public static LocalDate orElse(String name, @Nullable String text, LocalDate other) {
    return text == null ? other : parse(name, text);
  }

  /** Whether it is of a year that people trade in. */
  static boolean isOfTrade(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static LocalDate parse(String name, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (isOfTrade(day)) {
        return day;
      }
    } catch (DateTimeException notADay) {
      // Falls through to the one answer for all that is no day.
    }
    throw Refusal.invalid(name, "must be a date like 2026-02-20");
  }
}
