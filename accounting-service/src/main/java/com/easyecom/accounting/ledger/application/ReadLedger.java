package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.chart.Account;
import com.easyecom.accounting.chart.Accounts;
import com.easyecom.accounting.dates.Days;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows what moved an account, line by line. */
@ApplicationScoped
public class ReadLedger {

  private final Accounts accounts;
  private final Ledgers ledgers;

  ReadLedger(Accounts accounts, Ledgers ledgers) {
    this.accounts = accounts;
    this.ledgers = ledgers;
  }

  /**
   * @throws Refusal {@code not_found} for an account that is not in the chart
   */
  @Transactional
  public Page<LedgerRow> read(String accountCode, Days days, PageRequest page) {
    Account account =
        accounts
            .find(accountCode)
            .orElseThrow(
                () -> new Refusal(CommonError.NOT_FOUND, "There is no account of that code."));
    return ledgers.read(account, days, page);
  }
}
