package com.easyecom.acceptance.businessdays;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from one to another, both included. */
record Span(LocalDate first, LocalDate last) {

  static Span month(LocalDate day) {
    return new Span(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
  }

  /** As many days before it; whole months before whole months. */
  Span previous() {
    if (isWholeMonths()) {
      LocalDate start = first;
      for (LocalDate day = first; !day.isAfter(last); day = day.plusMonths(1)) {
        start = start.minusMonths(1);
      }
      return new Span(start, first.minusDays(1));
    }
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    return new Span(first.minusDays(days), first.minusDays(1));
  }

  /** A year before it. */
  Span ofYearBefore() {
    return isWholeMonths()
        ? new Span(first.minusYears(1), last.plusDays(1).minusYears(1).minusDays(1))
        : new Span(first.minusYears(1), last.minusYears(1));
  }

  private boolean isWholeMonths() {
    return first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
  }

  @Override
  public String toString() {
    return first + " to " + last;
  }
}
