package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.dates.Days;
import java.time.LocalDate;
import java.util.List;

/** The running balances: every account of the chart, by code, moved or not. */
public interface Balances {

  /** What the accounts took on these days. */
  List<AccountBalance> during(Days days);

  /** What the accounts took up to and on this day. */
  List<AccountBalance> upTo(LocalDate day);

  /** All that was ever posted. */
  List<AccountBalance> all();
}
