package com.easyecom.accounting.closing.api;

import com.easyecom.accounting.period.Period;
import com.easyecom.accounting.period.PeriodStatus;
import com.easyecom.kernel.period.ClosedMonths;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A month of the books as the API shows it.
 *
 * @param status closed also while its year is
 * @param isYearClosed whether the year's December is closed
 * @param version how often it was closed and reopened
 * @param changedBy who closed or reopened it last; null while it was never closed by itself
 * @param links its entries
 */
record PeriodView(
    String period,
    LocalDate firstDay,
    LocalDate lastDay,
    PeriodStatus status,
    boolean isYearClosed,
    long version,
    @Nullable String changedBy,
    @Nullable Instant changedAt,
    Map<String, String> links) {

  static final String PATH = "/api/v1/accounting/periods";

  static PeriodView of(Period period, ClosedMonths closed) {
    YearMonth month = period.month();
    return new PeriodView(
        month.toString(),
        month.atDay(1),
        month.atEndOfMonth(),
        closed.isClosed(month) ? PeriodStatus.CLOSED : PeriodStatus.OPEN,
        closed.isYearClosed(month),
        period.version(),
        period.changedBy(),
        period.changedAt(),
        Map.of(
            "self",
            PATH + "/" + month,
            "entries",
            "/api/v1/accounting/journal-entries?from="
                + month.atDay(1)
                + "&to="
                + month.atEndOfMonth()));
  }
}
