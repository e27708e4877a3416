package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A profit and loss.
 *
 * @param accounts those of which something is left, each on its own side
 */
record ProfitModel(Map<AccountModel, BigDecimal> accounts) {

  /** The totals, by the names of the report's fields. */
  Map<String, BigDecimal> totals() {
    BigDecimal revenue = all(account -> account.type.equals("revenue"));
    BigDecimal cogs = all(account -> account.code.equals("5000"));
    BigDecimal expense = all(account -> account.type.equals("expense"));
    Map<String, BigDecimal> totals = new LinkedHashMap<>();
    totals.put("revenue", revenue);
    totals.put("cogs", cogs);
    totals.put("gross_profit", revenue.subtract(cogs));
    totals.put("expense", expense);
    totals.put("profit", revenue.subtract(expense));
    return totals;
  }

  private BigDecimal all(Predicate<AccountModel> which) {
    return sum(accounts.keySet().stream().filter(which).toList(), this::of);
  }

  BigDecimal of(AccountModel account) {
    return accounts.getOrDefault(account, BigDecimal.ZERO);
  }
}
