package com.easyecom.kernel.period;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why something with a date is refused. */
public enum PeriodError implements ErrorCode {
  PERIOD_CLOSED("The period is closed");

  private final String title;

  PeriodError(String title) {
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
