package com.easyecom.catalog.period;

import com.easyecom.kernel.period.ClosedMonths;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The table of months. */
@Singleton
class BooksMonths {

  private final Jdbi jdbi;

  BooksMonths(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those that are closed by themselves. */
  ClosedMonths closed() {
    return new ClosedMonths(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT month FROM books_month WHERE is_closed")
                    .mapTo(LocalDate.class)
                    .stream()
                    .map(YearMonth::from)
                    .collect(Collectors.toSet())));
  }

  /**
   * Notes what became of a month, unless a later version is known.
   *
   * @param version counts how often it was closed and reopened
   */
  void save(YearMonth month, boolean isClosed, long version) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO books_month AS known (month, is_closed, version)
                    VALUES (:month, :isClosed, :version)
                    ON CONFLICT (month) DO UPDATE
                    SET is_closed = excluded.is_closed, version = excluded.version
                    WHERE known.version < excluded.version
                    """)
                .bind("month", month.atDay(1))
                .bind("isClosed", isClosed)
                .bind("version", version)
                .execute());
  }
}
