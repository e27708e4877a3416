package com.easyecom.accounting.recurring.domain;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** What recurring entries refuse. */
public enum RecurringError implements ErrorCode {
  RECURRING_ENTRY_ENDED("The entry does not recur any more");

  private final String title;

  RecurringError(String title) {
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
