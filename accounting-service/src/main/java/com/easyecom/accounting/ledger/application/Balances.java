package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.dates.Days;
import java.time.LocalDate;
import java.util.List;

/** The running balances: every account of the chart, by code, moved or not. */
public interface Balances {

  /**
   * What business did on these days: without the entries that carried a year's profit to equity.
   */
  List<AccountBalance> during(Days days);

  /** What the accounts took up to and on this day, whatever was posted. */
  List<AccountBalance> upTo(LocalDate day);

  /** All that business ever did, without those entries, too. */
  List<AccountBalance> all();
}
