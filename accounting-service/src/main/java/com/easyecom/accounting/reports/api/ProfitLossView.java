package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.chart.AccountType;
import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.ledger.application.AccountBalance;
import com.easyecom.accounting.reports.domain.ProfitAndLoss;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.csv.CsvWriter;
import com.easyecom.kit.http.CsvDownload;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Profit and loss of a period, both ends included.
 *
 * @param revenue sales less discounts and returns, without tax
 * @param expense all expenses, {@code cogs} included
 */
record ProfitLossView(
    LocalDate periodStart,
    LocalDate periodEnd,
    Money revenue,
    Money cogs,
    Money grossProfit,
    Money expense,
    Money profit,
    List<Line> lines)
    implements CsvDownload.Content {

  /**
   * What one account earned or took.
   *
   * @param amount positive for revenue and for expense; a discount is a negative revenue
   */
  record Line(
      String accountCode,
      String accountName,
      AccountType accountType,
      Money amount,
      Map<String, String> links) {

    private static Line of(AccountBalance account, Days days) {
      return new Line(
          account.code(),
          account.name(),
          account.type(),
          account.balance(),
          Map.of("ledger", ReportLinks.ledger(account.code(), days)));
    }
  }

  static ProfitLossView of(ProfitAndLoss report, Days days) {
    return new ProfitLossView(
        days.first(),
        days.last(),
        report.revenue(),
        report.cogs(),
        report.grossProfit(),
        report.expense(),
        report.profit(),
        report.lines().stream().map(account -> Line.of(account, days)).toList());
  }

  @Override
  public void writeTo(CsvWriter csv) throws IOException {
    csv.row(List.of("line", "account_code", "account_name", "account_type", "amount"));
    for (Line line : lines) {
      csv.row(
          List.of(
              "account",
              line.accountCode,
              line.accountName,
              line.accountType.wireName(),
              line.amount));
    }
    csv.row(List.of("revenue", "", "", "", revenue));
    csv.row(List.of("cogs", "", "", "", cogs));
    csv.row(List.of("gross_profit", "", "", "", grossProfit));
    csv.row(List.of("expense", "", "", "", expense));
    csv.row(List.of("profit", "", "", "", profit));
  }
}
