package com.easyecom.accounting.ledger.persistence;

import com.easyecom.accounting.chart.Account;
import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.ledger.application.LedgerRow;
import com.easyecom.accounting.ledger.application.Ledgers;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Accounts' ledgers in PostgreSQL. What came before a page is the running balance of the days
 * before, and of the page's first day only the lines: so the last page costs as much as the first.
 */
@Singleton
class JdbiLedgers implements Ledgers {

  private static final String PAGE =
      """
      WITH earlier AS (
        SELECT coalesce((SELECT sum(debit - credit) FROM account_day
                         WHERE account_id = :account AND day < :day), 0)
             + coalesce((SELECT sum(debit - credit) FROM journal_line
                         WHERE account_id = :account AND entry_date = :day
                           AND (entry_id, position) <= (:entryId, :position)), 0) AS balance
      ), page AS (
        SELECT * FROM journal_line
        WHERE account_id = :account
          AND entry_date <= :last
          AND (entry_date, entry_id, position) > (:day, :entryId, :position)
        ORDER BY entry_date, entry_id, position LIMIT :limit
      )
      SELECT page.entry_id, page.position, page.entry_date, page.debit, page.credit,
             entry.description, entry.reference_type, entry.reference_id,
             earlier.balance + sum(page.debit - page.credit)
               OVER (ORDER BY page.entry_date, page.entry_id, page.position) AS balance
      FROM page CROSS JOIN earlier JOIN journal_entry entry ON entry.id = page.entry_id
      ORDER BY page.entry_date, page.entry_id, page.position
      """;

  private final Jdbi jdbi;

  JdbiLedgers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<LedgerRow> read(Account account, Days days, PageRequest page) {
    LedgerPlace after = LedgerPlace.of(page);
    LocalDate day = after.isStart() ? days.first() : dayOf(after.entryId());
    List<LedgerRow> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(PAGE)
                    .bind("account", account.id())
                    .bind("day", day)
                    .bind("last", days.last())
                    .bind("entryId", after.entryId())
                    .bind("position", after.position())
                    .bind("limit", page.limit() + 1)
                    .map((row, context) -> row(account, row, context))
                    .list());
    return Page.cut(rows, page, LedgerRow::place);
  }

  private LocalDate dayOf(long entryId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT entry_date FROM journal_entry WHERE id = :id")
                    .bind("id", entryId)
                    .mapTo(LocalDate.class)
                    .findOne())
        .orElseThrow(() -> Refusal.invalid("cursor", "is not a cursor that this list answered"));
  }

  private static LedgerRow row(Account account, ResultSet row, StatementContext context)
      throws SQLException {
    Money balance = Amounts.get(row, "balance", context);
    Money zero = Money.zero(balance.currency());
    return new LedgerRow(
        new LedgerPlace(row.getLong("entry_id"), row.getInt("position")).number(),
        row.getLong("entry_id"),
        row.getObject("entry_date", LocalDate.class),
        row.getString("description"),
        row.getString("reference_type"),
        row.getString("reference_id"),
        Amounts.get(row, "debit", context),
        Amounts.get(row, "credit", context),
        account.type().balance(balance, zero));
  }
}
