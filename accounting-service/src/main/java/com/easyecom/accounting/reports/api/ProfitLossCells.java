package com.easyecom.accounting.reports.api;

import com.easyecom.kernel.money.Money;
import com.easyecom.kit.csv.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A profit and loss as a file: its accounts, then its totals; with comparisons if there are any.
 */
final class ProfitLossCells {

  private final CsvWriter csv;
  private final ProfitLossView report;

  private ProfitLossCells(CsvWriter csv, ProfitLossView report) {
    this.csv = csv;
    this.report = report;
  }

  static void write(CsvWriter csv, ProfitLossView report) throws IOException {
    new ProfitLossCells(csv, report).write();
  }

  private void write() throws IOException {
    List<String> header =
        new ArrayList<>(List.of("line", "account_code", "account_name", "account_type", "amount"));
    if (report.comparison() != null) {
      header.addAll(List.of("comparison", "change", "change_pct"));
    }
    csv.row(header);
    for (ProfitLossLine line : report.lines()) {
      row(
          List.of(
              "account",
              line.accountCode(),
              line.accountName(),
              line.accountType().wireName(),
              line.amount()),
          line.comparison() == null || line.change() == null
              ? null
              : new ChangeView(line.comparison(), line.change(), line.changePct()));
    }
    total("revenue", report.revenue(), ProfitLossComparison::revenue);
    total("cogs", report.cogs(), ProfitLossComparison::cogs);
    total("gross_profit", report.grossProfit(), ProfitLossComparison::grossProfit);
    total("expense", report.expense(), ProfitLossComparison::expense);
    total("profit", report.profit(), ProfitLossComparison::profit);
  }

  private void total(String name, Money amount, Function<ProfitLossComparison, ChangeView> change)
      throws IOException {
    row(
        List.of(name, "", "", "", amount),
        report.comparison() == null ? null : change.apply(report.comparison()));
  }

  private void row(List<Object> cells, @Nullable ChangeView change) throws IOException {
    List<@Nullable Object> all = new ArrayList<>(cells);
    if (change != null) {
      all.add(change.comparison());
      all.add(change.change());
      // A number, and no text that looks like a formula.
      all.add(change.changePct() == null ? null : new BigDecimal(change.changePct()));
    }
    csv.row(all);
  }
}
