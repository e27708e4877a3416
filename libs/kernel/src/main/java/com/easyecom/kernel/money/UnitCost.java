package com.easyecom.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * What one unit costs, with four decimals. Only receipts take it as input; everywhere else it is
 * derived from a value and a quantity, for display.
 *
 * @param amount the decimal, always at scale {@value #SCALE}
 */
public record UnitCost(BigDecimal amount, Currency currency) implements Decimal {

  /** Decimal places of a unit cost. */
  public static final int SCALE = 4;

  /**
   * @throws ArithmeticException when the amount has more than four decimals
   */
  public UnitCost {
    amount = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
  }

  /**
   * Reads a plain decimal.
   *
   * @throws ArithmeticException when it has more than four decimals
   * @throws NumberFormatException when it is no number
   */
  public static UnitCost of(String amount, Currency currency) {
    return new UnitCost(new BigDecimal(amount), currency);
  }

  public static UnitCost zero(Currency currency) {
    return new UnitCost(BigDecimal.ZERO, currency);
  }

  /**
   * The average cost of a unit, {@code value / quantity}, rounded half up to four decimals.
   *
   * @throws ArithmeticException when the quantity is zero
   */
  public static UnitCost average(Money value, Quantity quantity) {
    BigDecimal average = value.amount().divide(quantity.value(), SCALE, RoundingMode.HALF_UP);
    return new UnitCost(average, value.currency());
  }

  /** The value of so many units at this cost, rounded half up to the cent. */
  public Money times(Quantity quantity) {
    return Money.rounded(amount.multiply(quantity.value()), currency);
  }

  @Override
  public BigDecimal decimal() {
    return amount;
  }

  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
