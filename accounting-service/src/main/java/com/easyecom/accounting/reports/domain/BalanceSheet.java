package com.easyecom.accounting.reports.domain;

import com.easyecom.accounting.chart.AccountType;
import com.easyecom.accounting.ledger.application.AccountBalance;
import com.easyecom.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shop has, owes, and is worth to its owner. Assets are liabilities and equity together.
 *
 * @param equity the equity accounts and the profit that runs
 * @param runningProfit earned up to the day and in no equity account yet
 * @param rows the asset, liability and equity accounts that moved, and the running profit last
 */
public record BalanceSheet(
    Money assets, Money liabilities, Money equity, Money runningProfit, List<Row> rows) {

  /**
   * @param accountCode null for the running profit, which is in no account
   */
  public record Row(
      @Nullable String accountCode, String accountName, AccountType accountType, Money amount) {}

  /**
   * @param balances what the accounts took up to the day
   */
  public static BalanceSheet of(List<AccountBalance> balances, Money zero) {
    Money profit = ProfitAndLoss.of(balances, zero).profit();
    return new BalanceSheet(
        sum(balances, AccountType.ASSET, zero),
        sum(balances, AccountType.LIABILITY, zero),
        sum(balances, AccountType.EQUITY, zero).plus(profit),
        profit,
        rows(balances, profit));
  }

  private static List<Row> rows(List<AccountBalance> balances, Money profit) {
    List<Row> rows = new ArrayList<>();
    for (AccountBalance account : balances) {
      if (account.isMoved() && isOnSheet(account.type())) {
        rows.add(new Row(account.code(), account.name(), account.type(), account.balance()));
      }
    }
    rows.add(new Row(null, "Running profit", AccountType.EQUITY, profit));
    return rows;
  }

  private static boolean isOnSheet(AccountType type) {
    return switch (type) {
      case ASSET, LIABILITY, EQUITY -> true;
      case REVENUE, EXPENSE -> false;
    };
  }

  private static Money sum(List<AccountBalance> balances, AccountType type, Money zero) {
    return balances.stream()
        .filter(account -> account.type() == type)
        .map(AccountBalance::balance)
        .reduce(zero, Money::plus);
  }
}
