package com.easyecom.accounting.sales.persistence;

import com.easyecom.accounting.dates.Days;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.Query;

/**
 * The sums that make up a period: of its whole months, and of the days before and after them. Only
 * days and months that had sales are asked for, whatever the period is.
 */
final class Cells {

  static final String SQL =
      """
      cell AS MATERIALIZED (
        SELECT grain, start FROM sales_sum
        WHERE dimension = 0 AND grain = 'm' AND start >= :firstMonth AND start < :monthsEnd
        UNION ALL
        SELECT grain, start FROM sales_sum
        WHERE dimension = 0 AND grain = 'd' AND start >= :first AND start < :headEnd
        UNION ALL
        SELECT grain, start FROM sales_sum
        WHERE dimension = 0 AND grain = 'd' AND start >= :tail AND start <= :last
      )
      """;

  private Cells() {}

  static Query bind(Query query, Days days) {
    LocalDate first = days.first();
    LocalDate end = days.last().plusDays(1);
    LocalDate firstMonth = first.withDayOfMonth(1);
    if (firstMonth.isBefore(first)) {
      firstMonth = firstMonth.plusMonths(1);
    }
    LocalDate monthsEnd = end.withDayOfMonth(1);
    boolean hasMonths = firstMonth.isBefore(monthsEnd);
    return query
        .bind("firstMonth", firstMonth)
        .bind("monthsEnd", monthsEnd)
        .bind("first", first)
        .bind("last", days.last())
        .bind("headEnd", hasMonths ? firstMonth : end)
        .bind("tail", hasMonths ? monthsEnd : end);
  }
}
