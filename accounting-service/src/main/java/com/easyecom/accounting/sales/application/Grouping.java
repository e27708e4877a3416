package com.easyecom.accounting.sales.application;

/** What a report of sales has a row for. */
public enum Grouping {
  DAY,
  MONTH,
  PRODUCT,
  CATEGORY,
  CUSTOMER,
  CHANNEL;

  /** Whether its rows are times, which run forward. */
  public boolean isTime() {
    return this == DAY || this == MONTH;
  }
}
