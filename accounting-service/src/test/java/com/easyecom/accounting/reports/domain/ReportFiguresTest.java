package com.easyecom.accounting.reports.domain;

import static com.easyecom.accounting.chart.AccountType.ASSET;
import static com.easyecom.accounting.chart.AccountType.EQUITY;
import static com.easyecom.accounting.chart.AccountType.EXPENSE;
import static com.easyecom.accounting.chart.AccountType.LIABILITY;
import static com.easyecom.accounting.chart.AccountType.REVENUE;
import static com.easyecom.accounting.testing.Amounts.ZERO;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.chart.AccountType;
import com.easyecom.accounting.ledger.application.AccountBalance;
import com.easyecom.kernel.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportFiguresTest {

  /** A month with discounts, returns, shrinkage, rent, and an account of the shop's own. */
  private static final List<AccountBalance> MONTH =
      List.of(
          account("1000", ASSET, "211.00", "40.00"),
          account("1200", ASSET, "100.00", "53.00"),
          account("2000", LIABILITY, "0.00", "100.00"),
          account("3000", EQUITY, "0.00", "0.00"),
          account("4000", REVENUE, "0.00", "200.00"),
          account("4100", REVENUE, "10.00", "0.00"),
          account("4200", REVENUE, "5.00", "0.00"),
          account("4900", REVENUE, "0.00", "26.00"),
          account("5000", EXPENSE, "55.00", "5.00"),
          account("5100", EXPENSE, "3.00", "0.00"),
          account("6000", EXPENSE, "40.00", "0.00"));

  @Test
  void revenueIsLessDiscountsAndReturnsAndExpenseIncludesTheCostOfGoods() {
    ProfitAndLoss report = ProfitAndLoss.of(MONTH, ZERO);
    assertEquals(usd("211.00"), report.revenue());
    assertEquals(usd("50.00"), report.cogs());
    assertEquals(usd("161.00"), report.grossProfit());
    assertEquals(usd("93.00"), report.expense());
    assertEquals(usd("118.00"), report.profit());
    assertEquals("76.30", report.marginPercent().toPlainString());
  }

  @Test
  void linesReadNaturallyAndAddUp() {
    List<AccountBalance> lines = ProfitAndLoss.of(MONTH, ZERO).lines();
    assertEquals(
        List.of("4000", "4100", "4200", "4900", "5000", "5100", "6000"),
        lines.stream().map(AccountBalance::code).toList());
    assertEquals(usd("-10.00"), lines.get(1).balance());
    assertEquals(usd("50.00"), lines.get(4).balance());
  }

  @Test
  void withoutRevenueTheMarginIsZero() {
    assertEquals("0.00", ProfitAndLoss.of(List.of(), ZERO).marginPercent().toPlainString());
  }

  @Test
  void aTrialBalancePutsEachNetOnItsSide() {
    TrialBalance report = TrialBalance.of(MONTH, ZERO);
    assertEquals(report.totalDebit(), report.totalCredit());
    assertEquals(usd("326.00"), report.totalDebit());
    assertEquals(usd("171.00"), report.rows().getFirst().debit());
    assertEquals(ZERO, report.rows().getFirst().credit());
  }

  @Test
  void assetsAreLiabilitiesAndEquityWithTheRunningProfit() {
    BalanceSheet report = BalanceSheet.of(MONTH, ZERO);
    assertEquals(usd("218.00"), report.assets());
    assertEquals(usd("100.00"), report.liabilities());
    assertEquals(usd("118.00"), report.equity());
    assertEquals(usd("118.00"), report.rows().getLast().amount());
  }

  private static AccountBalance account(
      String code, AccountType type, String debit, String credit) {
    Money debits = usd(debit);
    return new AccountBalance(code, "Account " + code, type, debits, usd(credit));
  }
}
