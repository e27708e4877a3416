package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.chart.Account;
import com.easyecom.accounting.dates.Days;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A ledger from its first line to its last, read in pages, so that a slow reader holds no
 * connection. The balance is carried from line to line: what is posted before a place that is
 * passed already is neither shown nor counted.
 */
final class WholeLedger implements Iterator<LedgerRow> {

  private static final int PAGE = 2_000;

  private final Ledgers ledgers;
  private final Account account;
  private final Days days;
  private Iterator<LedgerRow> rows;
  private @Nullable String cursor;
  private @Nullable Money balance;

  WholeLedger(Ledgers ledgers, Account account, Days days) {
    this.ledgers = ledgers;
    this.account = account;
    this.days = days;
    this.rows = next(null);
  }

  private Iterator<LedgerRow> next(@Nullable String after) {
    PageRequest place = PageRequest.of(null, after);
    Page<LedgerRow> page = ledgers.read(account, days, new PageRequest(PAGE, place.beforeId()));
    cursor = page.nextCursor();
    return page.items().iterator();
  }

  @Override
  public boolean hasNext() {
    if (!rows.hasNext() && cursor != null) {
      rows = next(cursor);
    }
    return rows.hasNext();
  }

  @Override
  public LedgerRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    LedgerRow row = rows.next();
    balance =
        balance == null
            ? row.balance()
            : balance.plus(account.type().balance(row.debit(), row.credit()));
    return row.withBalance(balance);
  }
}
