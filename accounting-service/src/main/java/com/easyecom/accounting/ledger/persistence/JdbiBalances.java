package com.easyecom.accounting.ledger.persistence;

import com.easyecom.accounting.chart.AccountType;
import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.ledger.application.AccountBalance;
import com.easyecom.accounting.ledger.application.Balances;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * The running balances: sums over accounts' days, however many lines there are. The entries that
 * close years are in them; what business did is told by taking these few off again.
 */
@Singleton
class JdbiBalances implements Balances {

  /** The ends of what a date column of ours may hold. */
  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private static final String TAKEN =
      """
      SELECT account.code, account.name, account.account_type,
             coalesce(sum(taken.debit), 0) AS debit, coalesce(sum(taken.credit), 0) AS credit
      FROM account LEFT JOIN account_day taken
        ON taken.account_id = account.id AND taken.day BETWEEN :first AND :last
      GROUP BY account.id ORDER BY account.code
      """;

  private static final String DONE =
      """
      SELECT taken.code, taken.name, taken.account_type,
             taken.debit - coalesce(closing.debit, 0) AS debit,
             taken.credit - coalesce(closing.credit, 0) AS credit
      FROM (%s) taken LEFT JOIN (
        SELECT account.code, sum(line.debit) AS debit, sum(line.credit) AS credit
        FROM journal_entry entry JOIN journal_line line ON line.entry_id = entry.id
          JOIN account ON account.id = line.account_id
        WHERE entry.closes_year IS NOT NULL AND entry.entry_date BETWEEN :first AND :last
        GROUP BY account.code
      ) closing USING (code) ORDER BY taken.code
      """
          .formatted(TAKEN);

  private final Jdbi jdbi;

  JdbiBalances(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<AccountBalance> upTo(LocalDate day) {
    return read(TAKEN, new Days(EARLIEST, day));
  }

  @Override
  public List<AccountBalance> all() {
    return during(new Days(EARLIEST, LATEST));
  }

  @Override
  public List<AccountBalance> during(Days days) {
    return read(DONE, days);
  }

  private List<AccountBalance> read(String query, Days days) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bindMethods(days)
                .map(
                    (row, context) ->
                        new AccountBalance(
                            row.getString("code"),
                            row.getString("name"),
                            AccountType.of(row.getString("account_type")),
                            Amounts.get(row, "debit", context),
                            Amounts.get(row, "credit", context)))
                .list());
  }
}
