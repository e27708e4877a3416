package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.chart.AccountType;
import com.easyecom.accounting.reports.domain.TrialBalance;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.csv.CsvWriter;
import com.easyecom.kit.http.CsvDownload;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** All accounts' balances at the end of a day; the two totals are the same. */
record TrialBalanceView(LocalDate asOf, List<Row> rows, Money totalDebit, Money totalCredit)
    implements CsvDownload.Content {

  /** An account's net balance on its side; the other side is zero. */
  record Row(
      String accountCode,
      String accountName,
      AccountType accountType,
      Money debit,
      Money credit,
      Map<String, String> links) {

    private static Row of(TrialBalance.Row row, LocalDate asOf) {
      return new Row(
          row.accountCode(),
          row.accountName(),
          row.accountType(),
          row.debit(),
          row.credit(),
          Map.of("ledger", ReportLinks.ledger(row.accountCode(), asOf)));
    }
  }

  static TrialBalanceView of(TrialBalance report, LocalDate asOf) {
    return new TrialBalanceView(
        asOf,
        report.rows().stream().map(row -> Row.of(row, asOf)).toList(),
        report.totalDebit(),
        report.totalCredit());
  }

  @Override
  public void writeTo(CsvWriter csv) throws IOException {
    csv.row(List.of("line", "account_code", "account_name", "account_type", "debit", "credit"));
    for (Row row : rows) {
      csv.row(
          List.of(
              "account",
              row.accountCode,
              row.accountName,
              row.accountType.wireName(),
              row.debit,
              row.credit));
    }
    csv.row(List.of("total", "", "", "", totalDebit, totalCredit));
  }
}
