package com.easyecom.accounting.chart;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** What the chart of accounts refuses. */
public enum ChartError implements ErrorCode {
  ACCOUNT_EXISTS("There is an account of this code"),
  ACCOUNT_ARCHIVED("The account is archived"),
  ACCOUNT_NOT_ARCHIVED("The account is not archived"),
  ACCOUNT_IN_USE("The account is posted to automatically"),
  ACCOUNT_HAS_ENTRIES("The account has entries"),
  POSTING_ACCOUNT_FIXED("The account cannot be chosen"),
  STALE_VERSION("Somebody else changed the account");

  private final String title;

  ChartError(String title) {
    this.title = title;
  }

  @Override
  public ErrorCategory category() {
    return ErrorCategory.CONFLICT;
  }

  @Override
  public String title() {
    return title;
  }
}
