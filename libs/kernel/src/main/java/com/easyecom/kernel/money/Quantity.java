package com.easyecom.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a product: a decimal with three places, of either sign.
 *
 * @param value the decimal, always at scale {@value #SCALE}
 */
public record Quantity(BigDecimal value) implements Decimal, Comparable<Quantity> {

  /** Decimal places of a quantity. */
  public static final int SCALE = 3;

  public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

  /**
   * @throws ArithmeticException when the value has more than three decimals
   */
  public Quantity {
    value = value.setScale(SCALE, RoundingMode.UNNECESSARY);
  }

  /**
   * Reads a plain decimal.
   *
   * @throws ArithmeticException when it has more than three decimals
   * @throws NumberFormatException when it is no number
   */
  public static Quantity of(String value) {
    return new Quantity(new BigDecimal(value));
  }

  public static Quantity of(long value) {
    return new Quantity(BigDecimal.valueOf(value));
  }

  public Quantity plus(Quantity other) {
    return new Quantity(value.add(other.value));
  }

  public Quantity minus(Quantity other) {
    return new Quantity(value.subtract(other.value));
  }

  public Quantity negate() {
    return new Quantity(value.negate());
  }

  public Quantity abs() {
    return new Quantity(value.abs());
  }

  public boolean isLessThan(Quantity other) {
    return compareTo(other) < 0;
  }

  public boolean isMoreThan(Quantity other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }

  @Override
  public BigDecimal decimal() {
    return value;
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
