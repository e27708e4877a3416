package com.easyecom.bench.books;

import com.easyecom.bench.database.StackDatabase;
import java.time.LocalDate;

/**
 * What reports must say, added up from the lines when the books are loaded.
 *
 * @param accounts what each account took, debit less credit
 * @param sales what lines of sales came to: gross, discount, returned, tax and cost
 */
record Truth(LocalDate firstDay, DaySums accounts, DaySums sales, Samples samples) {

  private static final String ACCOUNTS =
      """
      SELECT code || ' ' || entry_date || ' ' || (sum(debit - credit) * 100)::bigint
      FROM journal_line line JOIN account ON account.id = line.account_id
      GROUP BY code, entry_date ORDER BY entry_date
      """;

  private static final String SALES =
      """
      SELECT figure || ' ' || entry_date || ' ' || (amount * 100)::bigint
      FROM (
        SELECT entry_date, sum(gross) AS gross, sum(discount) AS discount,
               sum(returned) AS returned, sum(tax - returned_tax) AS tax, sum(cost) AS cost
        FROM sale_line GROUP BY entry_date
      ) day CROSS JOIN LATERAL (VALUES
        ('revenue', gross - discount - returned), ('tax', tax), ('cost', cost)
      ) AS told (figure, amount)
      ORDER BY entry_date
      """;

  static Truth of(StackDatabase database, LocalDate firstDay) {
    return new Truth(
        firstDay,
        new DaySums(database, ACCOUNTS),
        new DaySums(database, SALES),
        Samples.of(database));
  }

  LocalDate lastDay() {
    return firstDay.plusDays(BooksSize.DAYS - 1L);
  }
}
