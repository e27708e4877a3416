package com.easyecom.bench.books;

import java.time.LocalDate;
import java.util.Random;

/** Days, both ends included. */
record Period(LocalDate first, LocalDate last) {

  private static final LocalDate EVER = LocalDate.of(1970, 1, 1);
  private static final int MONTHS = 36;

  static Period until(LocalDate last) {
    return new Period(EVER, last);
  }

  /** As people ask: a day, some weeks, a month, a year, any days, or all. */
  static Period any(LocalDate firstDay, Random random) {
    LocalDate day = firstDay.plusDays(random.nextInt(BooksSize.DAYS));
    LocalDate month = firstDay.withDayOfMonth(1).plusMonths(random.nextInt(MONTHS));
    return switch (random.nextInt(6)) {
      case 0 -> new Period(day, day);
      case 1 -> new Period(day, day.plusDays(random.nextInt(60)));
      case 2 -> new Period(month, month.plusMonths(1).minusDays(1));
      case 3 -> new Period(month, month.plusYears(1).minusDays(1));
      case 4 -> new Period(day, firstDay.plusDays(BooksSize.DAYS - 1));
      default -> new Period(firstDay, day);
    };
  }

  String query(String first, String last) {
    return first + "=" + this.first + "&" + last + "=" + this.last;
  }
}
