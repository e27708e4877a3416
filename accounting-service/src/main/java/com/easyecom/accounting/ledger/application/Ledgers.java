package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.chart.Account;
import com.easyecom.accounting.dates.Days;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;

/** The ledger of one account: its lines in the order of their days, with the running balance. */
public interface Ledgers {

  /**
   * A page of a ledger, oldest first, because a balance that runs is read from the top down.
   *
   * @throws Refusal {@code invalid_request} for a cursor that no ledger answered
   */
  Page<LedgerRow> read(Account account, Days days, PageRequest page);
}
