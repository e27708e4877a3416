package com.easyecom.chat.agent.domain;

import java.math.BigDecimal;

/** How figures read in sentences. */
final class Wording {

  private Wording() {}

  /** {@code 12.5%}. */
  static String percent(BigDecimal pct) {
    return plain(pct) + "%";
  }

  /** {@code 1 day}, {@code 2.5 days}. */
  static String days(BigDecimal days) {
    return plain(days) + (days.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
