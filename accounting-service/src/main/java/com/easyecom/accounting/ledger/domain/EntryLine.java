package com.easyecom.accounting.ledger.domain;

import com.easyecom.kernel.money.Money;

/** One line of an entry: an account, and an amount on one of two sides. */
public record EntryLine(String accountCode, Money debit, Money credit) {

  /** Whether exactly one side has an amount, and that is more than zero. */
  boolean hasOneSide() {
    return (debit.isPositive() && credit.isZero()) || (credit.isPositive() && debit.isZero());
  }
}
