package com.easyecom.accounting.ledger.persistence;

import com.easyecom.accounting.chart.AccountType;
import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.ledger.application.AccountBalance;
import com.easyecom.accounting.ledger.application.Balances;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The running balances: sums over accounts' days, however many lines there are. */
@Singleton
class JdbiBalances implements Balances {

  /** The ends of what a date column of ours may hold. */
  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private final Jdbi jdbi;

  JdbiBalances(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<AccountBalance> upTo(LocalDate day) {
    return during(new Days(EARLIEST, day));
  }

  @Override
  public List<AccountBalance> all() {
    return during(new Days(EARLIEST, LATEST));
  }

  @Override
  public List<AccountBalance> during(Days days) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT account.code, account.name, account.account_type,
                           coalesce(sum(taken.debit), 0) AS debit,
                           coalesce(sum(taken.credit), 0) AS credit
                    FROM account LEFT JOIN account_day taken
                      ON taken.account_id = account.id AND taken.day BETWEEN :first AND :last
                    GROUP BY account.id ORDER BY account.code
                    """)
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
