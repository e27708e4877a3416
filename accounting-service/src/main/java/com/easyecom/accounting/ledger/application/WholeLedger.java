package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.chart.Account;
import com.easyecom.accounting.dates.Days;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.paging.AllPages;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A ledger from its first line to its last, read in pages, so that a slow reader holds no
 * connection. The balance is carried from line to line: what is posted before a place that is
 * passed already is neither shown nor counted.
 */
final class WholeLedger implements Iterator<LedgerRow> {

  private final Account account;
  private final Iterator<LedgerRow> rows;
  private @Nullable Money balance;

  WholeLedger(Ledgers ledgers, Account account, Days days) {
    this.account = account;
    this.rows = new AllPages<>(page -> ledgers.read(account, days, page));
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public LedgerRow next() {
    LedgerRow row = rows.next();
    balance =
        balance == null
            ? row.balance()
            : balance.plus(account.type().balance(row.debit(), row.credit()));
    return row.withBalance(balance);
  }
}
