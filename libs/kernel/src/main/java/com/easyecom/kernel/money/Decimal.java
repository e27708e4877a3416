package com.easyecom.kernel.money;

import java.math.BigDecimal;

/** What amounts and quantities have in common: an exact decimal of either sign. */
public interface Decimal {

  /** The plain decimal, at the scale of its kind. */
  BigDecimal decimal();

  default boolean isZero() {
    return decimal().signum() == 0;
  }

  default boolean isPositive() {
    return decimal().signum() > 0;
  }

  default boolean isNegative() {
    return decimal().signum() < 0;
  }
}
