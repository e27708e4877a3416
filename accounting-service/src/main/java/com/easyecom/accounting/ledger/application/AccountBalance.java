package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.chart.AccountType;
import com.easyecom.kernel.money.Money;

/**
 * What an account took on some days.
 *
 * @param debit all its debits
 * @param credit all its credits
 */
public record AccountBalance(
    String code, String name, AccountType type, Money debit, Money credit) {

  /** What is left on the account's own side: positive in the ordinary case. */
  public Money balance() {
    return type.balance(debit, credit);
  }

  /** Whether anything was posted. */
  public boolean isMoved() {
    return !debit.isZero() || !credit.isZero();
  }
}
