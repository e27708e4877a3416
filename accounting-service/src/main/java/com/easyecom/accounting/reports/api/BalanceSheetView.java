package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.reports.domain.BalanceSheet;
import com.easyecom.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What the shop has, owes and is worth at the end of a day: assets = liabilities + equity.
 *
 * @param equity with the running profit
 */
record BalanceSheetView(
    LocalDate asOf,
    Money assets,
    Money liabilities,
    Money equity,
    Money runningProfit,
    List<BalanceSheet.Row> rows) {

  static BalanceSheetView of(BalanceSheet report, LocalDate asOf) {
    return new BalanceSheetView(
        asOf,
        report.assets(),
        report.liabilities(),
        report.equity(),
        report.runningProfit(),
        report.rows());
  }
}
