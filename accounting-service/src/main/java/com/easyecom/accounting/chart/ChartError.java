package com.easyecom.accounting.chart;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** What the chart of accounts refuses. */
public enum ChartError implements ErrorCode {
  ACCOUNT_EXISTS("There is an account of this code");

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
