package com.easyecom.accounting.reconciliation.domain;

import java.math.BigDecimal;

/** Zeros with the decimals of their kind, so that what is added to them shows as many. */
final class Scale {

  static final BigDecimal ZERO_MONEY = new BigDecimal("0.00");
  static final BigDecimal ZERO_UNITS = new BigDecimal("0.000");

  private Scale() {}
}
