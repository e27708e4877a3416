package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.dates.Days;
import java.time.LocalDate;

/** Where the lines behind a report's figures are found. */
final class ReportLinks {

  private static final String LEDGER = "/api/v1/accounting/ledger?account_code=";

  /** The first day that a period may begin with. */
  private static final String FIRST_DAY = "1900-01-01";

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private ReportLinks() {}

  static String ledger(String accountCode, Days days) {
    return LEDGER + accountCode + "&from=" + days.first() + "&to=" + days.last();
  }

  static String ledger(String accountCode, LocalDate asOf) {
    return LEDGER + accountCode + "&to=" + asOf;
  }

  static String ledger(String accountCode) {
    return LEDGER + accountCode;
  }

  /** The profit of all days up to one. */
  static String profitLossUpTo(LocalDate asOf) {
    return "/api/v1/reports/profit-loss?period_start=" + FIRST_DAY + "&period_end=" + asOf;
  }

  /** The profit of all days that there can be. */
  static String profitLoss() {
    return profitLossUpTo(LAST_DAY);
  }
}
