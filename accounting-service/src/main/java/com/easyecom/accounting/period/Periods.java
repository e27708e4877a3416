package com.easyecom.accounting.period;

import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kernel.period.ClosedMonths;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of months. */
@Singleton
public class Periods {

  private static final int MONTHS_PER_YEAR = 12;

  /** Numbers months like ids, so that a page's cursor can be one. */
  private static final String NUMBER =
      "(extract(year FROM all_months.month) * 12 + extract(month FROM all_months.month))";

  private final Jdbi jdbi;

  Periods(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The month, also when nobody ever closed it. */
  public Period find(YearMonth month) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM period WHERE month = :month")
                    .bind("month", month.atDay(1))
                    .map((row, context) -> period(row))
                    .findOne())
        .orElseGet(() -> Period.untouched(month));
  }

  /**
   * A page of months, the latest first: all from the first that was posted to or closed to the
   * present one, or to the last posted to.
   */
  public Page<Period> list(YearMonth present, PageRequest page) {
    List<Period> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        WITH known AS (
                          SELECT min(day) AS first, max(day) AS last FROM account_day
                          UNION ALL SELECT min(month), max(month) FROM period
                          UNION ALL SELECT :present, :present
                        ), all_months AS (
                          SELECT generate_series(date_trunc('month', min(first)::timestamp),
                            max(last)::timestamp, '1 month')::date AS month FROM known
                        )
                        SELECT all_months.month, coalesce(status, 'open') AS status,
                          coalesce(version, 0) AS version, changed_by, changed_at
                        FROM all_months LEFT JOIN period USING (month)
                        WHERE %s < :before ORDER BY month DESC LIMIT :limit
                        """
                            .formatted(NUMBER))
                    .bind("present", present.atDay(1))
                    .bind("before", page.beforeId())
                    .bind("limit", page.limit() + 1)
                    .map((row, context) -> period(row))
                    .list());
    return Page.cut(rows, page, Periods::number);
  }

  private static long number(Period period) {
    return (long) period.month().getYear() * MONTHS_PER_YEAR + period.month().getMonthValue();
  }

  /** Those that are closed by themselves. */
  public ClosedMonths closed() {
    return new ClosedMonths(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT month FROM period WHERE status = 'closed'")
                    .mapTo(LocalDate.class)
                    .stream()
                    .map(YearMonth::from)
                    .collect(Collectors.toSet())));
  }

  /** Stores a month in the turn to post, so that nobody else changes it meanwhile. */
  public void save(Period period) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO period AS known (month, status, version, changed_by, changed_at)
                    VALUES (:month, :status, :version, :changedBy, :changedAt)
                    ON CONFLICT (month) DO UPDATE
                    SET status = excluded.status, version = excluded.version,
                        changed_by = excluded.changed_by, changed_at = excluded.changed_at
                    """)
                .bind("month", period.month().atDay(1))
                .bind("status", period.status().wireName())
                .bind("version", period.version())
                .bind("changedBy", period.changedBy())
                .bind("changedAt", period.changedAt())
                .execute());
  }

  private static Period period(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime changedAt = row.getObject("changed_at", OffsetDateTime.class);
    return new Period(
        YearMonth.from(row.getObject("month", LocalDate.class)),
        PeriodStatus.of(row.getString("status")),
        row.getLong("version"),
        row.getString("changed_by"),
        changedAt == null ? null : changedAt.toInstant());
  }
}
