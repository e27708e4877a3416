package com.easyecom.accounting.sales.persistence;

import com.easyecom.kernel.paging.KeyPlace;
import com.easyecom.kernel.paging.PageRequest;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day's place in a report as one number, which is what a cursor carries: 20260220. */
final class DayPlace {

  private static final int YEARS = 10_000;
  private static final int MONTHS = 100;

  private DayPlace() {}

  static long number(LocalDate day) {
    return (long) day.getYear() * YEARS + day.getMonthValue() * MONTHS + day.getDayOfMonth();
  }

  /** The day after which the page begins. */
  static LocalDate of(PageRequest page) {
    long number = page.afterId();
    if (number == 0) {
      return LocalDate.of(1, 1, 1).minusDays(1);
    }
    try {
      return LocalDate.of(
          Math.toIntExact(number / YEARS),
          (int) (number % YEARS / MONTHS),
          (int) (number % MONTHS));
    } catch (DateTimeException | ArithmeticException noDay) {
      throw KeyPlace.notOurs();
    }
  }
}
