package com.easyecom.accounting.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Double entry as simply as it can be told: a list of amounts, debits positive, and every question
 * answered by adding all of it up. What the service says must be the same.
 */
public final class NaiveBooks {

  /** An amount on an account; a credit is negative. */
  private record Amount(LocalDate day, String account, BigDecimal debit) {}

  private final List<Amount> amounts = new ArrayList<>();

  /** Moves an amount from one account to another; nothing is nothing. */
  public void post(LocalDate day, String debited, String credited, BigDecimal amount) {
    debit(day, debited, amount);
    debit(day, credited, amount.negate());
  }

  public void debit(LocalDate day, String account, BigDecimal amount) {
    amounts.add(new Amount(day, account, amount));
  }

  public void credit(LocalDate day, String account, BigDecimal amount) {
    debit(day, account, amount.negate());
  }

  /** All debits less all credits of the accounts whose codes start so, both days inclusive. */
  public BigDecimal net(String codePrefix, LocalDate first, LocalDate last) {
    return amounts.stream()
        .filter(amount -> amount.account().startsWith(codePrefix))
        .filter(amount -> !amount.day().isBefore(first) && !amount.day().isAfter(last))
        .map(Amount::debit)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  public BigDecimal net(String codePrefix, LocalDate last) {
    return net(codePrefix, LocalDate.MIN, last);
  }
}
