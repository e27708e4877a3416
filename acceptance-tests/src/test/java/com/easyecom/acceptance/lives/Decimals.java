package com.easyecom.acceptance.lives;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Function;

/** Plain arithmetic of amounts and quantities. */
public final class Decimals {

  public static final BigDecimal NOTHING = new BigDecimal("0.00");
  public static final BigDecimal NONE = new BigDecimal("0.000");

  private Decimals() {}

  /** To the cent, half up. */
  public static BigDecimal cents(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }

  /** The part of an amount that falls to {@code part} of {@code all}, to the cent. */
  public static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal all) {
    return all.signum() == 0 ? NOTHING : amount.multiply(part).divide(all, 2, RoundingMode.HALF_UP);
  }

  public static boolean isMore(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) > 0;
  }

  public static boolean isSame(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  public static <T> BigDecimal sum(Collection<T> all, Function<T, BigDecimal> amount) {
    return all.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public static String money(BigDecimal amount) {
    return amount.setScale(2).toPlainString();
  }

  public static String quantity(BigDecimal quantity) {
    return quantity.setScale(3).toPlainString();
  }
}
