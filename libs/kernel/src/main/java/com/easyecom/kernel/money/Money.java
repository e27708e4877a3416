package com.easyecom.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of one currency, to the cent, of either sign. Two amounts of different currencies are
 * never added or compared.
 *
 * @param amount the decimal, always at scale {@value #SCALE}
 */
public record Money(BigDecimal amount, Currency currency) implements Decimal, Comparable<Money> {

  /** Decimal places of money. */
  public static final int SCALE = 2;

  /**
   * @throws ArithmeticException when the amount has more than two decimals; computed amounts come
   *     from {@link #rounded}
   */
  public Money {
    amount = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
  }

  /**
   * Reads a plain decimal.
   *
   * @throws ArithmeticException when it has more than two decimals
   * @throws NumberFormatException when it is no number
   */
  public static Money of(String amount, Currency currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** The amount rounded half up to the cent. */
  public static Money rounded(BigDecimal amount, Currency currency) {
    return new Money(amount.setScale(SCALE, RoundingMode.HALF_UP), currency);
  }

  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  public Money negate() {
    return new Money(amount.negate(), currency);
  }

  /** This price for so many units, rounded half up. */
  public Money times(Quantity quantity) {
    return rounded(amount.multiply(quantity.value()), currency);
  }

  /**
   * The part of this amount that falls to {@code part} out of {@code whole}: {@code round(amount x
   * part / whole)}, half up.
   *
   * @throws ArithmeticException when {@code whole} is zero
   */
  public Money share(Quantity part, Quantity whole) {
    return proportion(part.value(), whole.value());
  }

  /**
   * The part of this amount that falls to {@code part} out of {@code whole}, by money.
   *
   * @throws ArithmeticException when {@code whole} is zero
   */
  public Money share(Money part, Money whole) {
    return proportion(same(part).amount, same(whole).amount);
  }

  private Money proportion(BigDecimal part, BigDecimal whole) {
    return new Money(amount.multiply(part).divide(whole, SCALE, RoundingMode.HALF_UP), currency);
  }

  public boolean isMoreThan(Money other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "amounts of different currencies: " + currency + " and " + other.currency);
    }
    return other;
  }

  @Override
  public BigDecimal decimal() {
    return amount;
  }

  /** The plain decimal without the currency, as JSON carries it. */
  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
