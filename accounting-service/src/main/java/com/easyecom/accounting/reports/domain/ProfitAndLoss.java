package com.easyecom.accounting.reports.domain;

import static com.easyecom.accounting.chart.AccountType.EXPENSE;
import static com.easyecom.accounting.chart.AccountType.REVENUE;

import com.easyecom.accounting.chart.AccountType;
import com.easyecom.accounting.chart.KnownAccount;
import com.easyecom.accounting.ledger.application.AccountBalance;
import com.easyecom.kernel.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was earned and what it took.
 *
 * @param revenue sales less discounts and returns, without tax: all revenue accounts
 * @param cogs cost of goods sold
 * @param expense all expense accounts, {@code cogs} included
 * @param lines the revenue and expense accounts that moved; a discount is a negative revenue
 */
public record ProfitAndLoss(Money revenue, Money cogs, Money expense, List<AccountBalance> lines) {

  private static final int PERCENT_DECIMALS = 2;

  /**
   * @param balances what the accounts took in the period
   */
  public static ProfitAndLoss of(List<AccountBalance> balances, Money zero) {
    return new ProfitAndLoss(
        sum(balances, isOfType(REVENUE), zero),
        sum(balances, account -> KnownAccount.COST_OF_GOODS_SOLD.is(account.code()), zero),
        sum(balances, isOfType(EXPENSE), zero),
        balances.stream()
            .filter(isOfType(REVENUE).or(isOfType(EXPENSE)))
            .filter(AccountBalance::isMoved)
            .toList());
  }

  public Money grossProfit() {
    return revenue.minus(cogs);
  }

  public Money profit() {
    return revenue.minus(expense);
  }

  /** Gross profit in percent of revenue, rounded half up; zero without revenue. */
  public BigDecimal marginPercent() {
    if (!revenue.isPositive()) {
      return BigDecimal.ZERO.setScale(PERCENT_DECIMALS);
    }
    return grossProfit()
        .amount()
        .movePointRight(2)
        .divide(revenue.amount(), PERCENT_DECIMALS, RoundingMode.HALF_UP);
  }

  private static Predicate<AccountBalance> isOfType(AccountType type) {
    return account -> account.type() == type;
  }

  private static Money sum(
      List<AccountBalance> balances, Predicate<AccountBalance> counted, Money zero) {
    return balances.stream().filter(counted).map(AccountBalance::balance).reduce(zero, Money::plus);
  }
}
