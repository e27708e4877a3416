package com.easyecom.accounting.period;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of the books.
 *
 * @param status as its own; a closed December closes the whole year besides
 * @param version 0 while it was never closed
 * @param changedBy who closed or reopened it last; null while it was never closed
 */
public record Period(
    YearMonth month,
    PeriodStatus status,
    long version,
    @Nullable String changedBy,
    @Nullable Instant changedAt) {

  /** A month that nobody ever closed. */
  static Period untouched(YearMonth month) {
    return new Period(month, PeriodStatus.OPEN, 0, null, null);
  }

  /** The same with another status, as the next version. */
  public Period changed(PeriodStatus other, String actor, Instant at) {
    return new Period(month, other, version + 1, actor, at);
  }
}
