package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.reports.domain.ProfitAndLoss;
import com.easyecom.accounting.reports.domain.ProfitAndLossChange;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.csv.CsvWriter;
import com.easyecom.kit.http.CsvDownload;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Profit and loss of a period, both ends included.
 *
 * @param revenue sales less discounts and returns, without tax
 * @param expense all expenses, {@code cogs} included
 * @param comparison the other period that was asked for, if any
 */
record ProfitLossView(
    LocalDate periodStart,
    LocalDate periodEnd,
    Money revenue,
    Money cogs,
    Money grossProfit,
    Money expense,
    Money profit,
    List<ProfitLossLine> lines,
    @Nullable ProfitLossComparison comparison)
    implements CsvDownload.Content {

  static ProfitLossView of(ProfitAndLoss report, Days days) {
    return of(
        report,
        days,
        report.lines().stream().map(account -> ProfitLossLine.of(account, days)).toList(),
        null);
  }

  static ProfitLossView of(ProfitAndLossChange change, Days days, Days comparedWith, Money zero) {
    return of(
        change.present(),
        days,
        change.lines(zero).stream()
            .map(line -> ProfitLossLine.of(line, days, comparedWith))
            .toList(),
        ProfitLossComparison.of(change, comparedWith));
  }

  private static ProfitLossView of(
      ProfitAndLoss report,
      Days days,
      List<ProfitLossLine> lines,
      @Nullable ProfitLossComparison comparison) {
    return new ProfitLossView(
        days.first(),
        days.last(),
        report.revenue(),
        report.cogs(),
        report.grossProfit(),
        report.expense(),
        report.profit(),
        lines,
        comparison);
  }

  @Override
  public void writeTo(CsvWriter csv) throws IOException {
    ProfitLossCells.write(csv, this);
  }
}
