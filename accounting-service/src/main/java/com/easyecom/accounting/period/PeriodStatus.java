package com.easyecom.accounting.period;

import java.util.Locale;

/** Whether a month takes entries. */
public enum PeriodStatus {
  OPEN,
  CLOSED;

  /** The name in the database. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PeriodStatus of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
