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
import java.util.Iterator;

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
   * The account of that code.
   *
   * @throws Refusal {@code not_found} for one that is not in the chart
   */
  public Account account(String code) {
    return accounts
        .find(code)
        .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND, "There is no account of that code."));
  }

  /**
   * A page of its ledger, oldest line first.
   *
   * @throws Refusal {@code invalid_request} for a cursor that no ledger answered
   */
  @Transactional
  public Page<LedgerRow> read(Account account, Days days, PageRequest page) {
    return ledgers.read(account, days, page);
  }

  /** All lines of these days, read as they are asked for. */
  public Iterator<LedgerRow> all(Account account, Days days) {
    return new WholeLedger(ledgers, account, days);
  }
}
