package com.easyecom.bench.books;

import java.time.LocalDate;

/** How many orders come until when: the shop doubles nearly, and is fullest on Saturdays. */
final class Calendar {

  /** From Monday. */
  private static final int[] OF_WEEKDAY = {90, 90, 95, 100, 120, 130, 75};

  private static final int AT_FIRST = 700;
  private static final int MORE_AT_LAST = 600;

  private final LocalDate firstDay;
  private final int[] ordersUntil = new int[BooksSize.DAYS];

  Calendar(BooksSize size, LocalDate firstDay) {
    this.firstDay = firstDay;
    long[] weights = new long[BooksSize.DAYS];
    long sum = 0;
    for (int day = 0; day < BooksSize.DAYS; day++) {
      int weekday = dateOf(day).getDayOfWeek().getValue();
      sum += OF_WEEKDAY[weekday - 1] * (AT_FIRST + (long) MORE_AT_LAST * day / BooksSize.DAYS);
      weights[day] = sum;
    }
    for (int day = 0; day < BooksSize.DAYS; day++) {
      ordersUntil[day] = (int) (size.orders() * weights[day] / sum);
    }
  }

  LocalDate dateOf(int day) {
    return firstDay.plusDays(day);
  }

  /** How many orders came until the end of a day, from 0. */
  int ordersUntil(int day) {
    return ordersUntil[day];
  }
}
