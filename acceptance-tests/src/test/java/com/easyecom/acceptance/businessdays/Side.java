package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.money;

import java.math.BigDecimal;

/**
 * A line of an entry.
 *
 * @param debit below zero it is a credit
 */
record Side(String account, BigDecimal debit) {

  static Side debit(String account, BigDecimal amount) {
    return new Side(account, amount);
  }

  static Side credit(String account, BigDecimal amount) {
    return new Side(account, amount.negate());
  }

  Side opposite() {
    return new Side(account, debit.negate());
  }

  /** The two columns of a book. */
  @Override
  public String toString() {
    return account + " " + columns(debit);
  }

  static String columns(BigDecimal debit) {
    return debit.signum() < 0 ? "0.00 " + money(debit.negate()) : money(debit) + " 0.00";
  }
}
