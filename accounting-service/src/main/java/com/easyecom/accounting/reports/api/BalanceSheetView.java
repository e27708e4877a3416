package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.chart.AccountType;
import com.easyecom.accounting.reports.domain.BalanceSheet;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.csv.CsvWriter;
import com.easyecom.kit.http.CsvDownload;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    List<Row> rows)
    implements CsvDownload.Content {

  /**
   * What one account comes to.
   *
   * @param accountCode null for the running profit, which is in no account
   */
  record Row(
      @Nullable String accountCode,
      String accountName,
      AccountType accountType,
      Money amount,
      Map<String, String> links) {

    private static Row of(BalanceSheet.Row row, LocalDate asOf) {
      return new Row(
          row.accountCode(), row.accountName(), row.accountType(), row.amount(), links(row, asOf));
    }

    private static Map<String, String> links(BalanceSheet.Row row, LocalDate asOf) {
      return row.accountCode() == null
          ? Map.of("profit_loss", ReportLinks.profitLossUpTo(asOf))
          : Map.of("ledger", ReportLinks.ledger(row.accountCode(), asOf));
    }
  }

  static BalanceSheetView of(BalanceSheet report, LocalDate asOf) {
    return new BalanceSheetView(
        asOf,
        report.assets(),
        report.liabilities(),
        report.equity(),
        report.runningProfit(),
        report.rows().stream().map(row -> Row.of(row, asOf)).toList());
  }

  @Override
  public void writeTo(CsvWriter csv) throws IOException {
    csv.row(List.of("line", "account_code", "account_name", "account_type", "amount"));
    for (Row row : rows) {
      csv.row(
          List.of(
              row.accountCode == null ? "running_profit" : "account",
              row.accountCode == null ? "" : row.accountCode,
              row.accountName,
              row.accountType.wireName(),
              row.amount));
    }
    csv.row(List.of("assets", "", "", "", assets));
    csv.row(List.of("liabilities", "", "", "", liabilities));
    csv.row(List.of("equity", "", "", "", equity));
  }
}
