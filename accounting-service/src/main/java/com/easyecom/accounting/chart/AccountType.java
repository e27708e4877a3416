package com.easyecom.accounting.chart;

import com.easyecom.kernel.money.Money;
import java.util.Locale;

/** What an account counts, and with that the side on which it grows. */
public enum AccountType {
  ASSET(true),
  LIABILITY(false),
  EQUITY(false),
  REVENUE(false),
  EXPENSE(true);

  private final boolean growsByDebit;

  AccountType(boolean growsByDebit) {
    this.growsByDebit = growsByDebit;
  }

  /** What is left on the account's own side: positive in the ordinary case. */
  public Money balance(Money debit, Money credit) {
    return growsByDebit ? debit.minus(credit) : credit.minus(debit);
  }

  /** The name in the API, in events and in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The type of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static AccountType of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
