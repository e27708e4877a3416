package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.chart.AccountType;
import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.ledger.application.AccountBalance;
import com.easyecom.accounting.reports.domain.ProfitAndLossChange;
import com.easyecom.kernel.money.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one account earned or took.
 *
 * @param amount positive for revenue and for expense; a discount is a negative revenue
 * @param comparison what it was in the period that is compared with, if any is
 * @param change how much more it is now
 * @param changePct the change in percent of that; null where it was zero
 */
record ProfitLossLine(
    String accountCode,
    String accountName,
    AccountType accountType,
    Money amount,
    @Nullable Money comparison,
    @Nullable Money change,
    @Nullable String changePct,
    Map<String, String> links) {

  static ProfitLossLine of(AccountBalance account, Days days) {
    return new ProfitLossLine(
        account.code(),
        account.name(),
        account.type(),
        account.balance(),
        null,
        null,
        null,
        Map.of("ledger", ReportLinks.ledger(account.code(), days)));
  }

  static ProfitLossLine of(ProfitAndLossChange.Line line, Days days, Days comparedWith) {
    AccountBalance account = line.account();
    return new ProfitLossLine(
        account.code(),
        account.name(),
        account.type(),
        line.amount(),
        line.change().comparison(),
        line.change().change(),
        ChangeView.percent(line.change()),
        Map.of(
            "ledger", ReportLinks.ledger(account.code(), days),
            "comparison_ledger", ReportLinks.ledger(account.code(), comparedWith)));
  }
}
