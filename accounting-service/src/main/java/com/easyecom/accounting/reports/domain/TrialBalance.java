package com.easyecom.accounting.reports.domain;

import com.easyecom.accounting.chart.AccountType;
import com.easyecom.accounting.ledger.application.AccountBalance;
import com.easyecom.kernel.money.Money;
import java.util.List;

/**
 * Every account's net balance on its side; both sides add up to the same.
 *
 * @param rows all accounts of the chart, by code
 */
public record TrialBalance(List<Row> rows, Money totalDebit, Money totalCredit) {

  /** An account's net balance: one of the two is zero, or both. */
  public record Row(
      String accountCode, String accountName, AccountType accountType, Money debit, Money credit) {

    private static Row of(AccountBalance account, Money zero) {
      Money net = account.debit().minus(account.credit());
      return new Row(
          account.code(),
          account.name(),
          account.type(),
          net.isPositive() ? net : zero,
          net.isNegative() ? net.negate() : zero);
    }
  }

  /**
   * @param balances what the accounts took up to the day
   */
  public static TrialBalance of(List<AccountBalance> balances, Money zero) {
    List<Row> rows = balances.stream().map(account -> Row.of(account, zero)).toList();
    return new TrialBalance(
        rows,
        rows.stream().map(Row::debit).reduce(zero, Money::plus),
        rows.stream().map(Row::credit).reduce(zero, Money::plus));
  }
}
