package com.easyecom.accounting.closing.application;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** What closing and reopening refuse. */
public enum ClosingError implements ErrorCode {
  PERIOD_OPEN("The period is open"),
  PERIOD_NOT_OVER("The period is not over"),
  YEAR_CLOSED("The year is closed");

  private final String title;

  ClosingError(String title) {
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
