package com.easyecom.accounting.reconciliation.application;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why the books are not proven right just now. */
public enum UnprovenBooks implements ErrorCode {
  PERIOD_HAS_PENDING_EVENTS("Not all that happened is in the books yet"),
  BOOKS_DISAGREE("The books do not agree with orders and stock");

  private final String title;

  UnprovenBooks(String title) {
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
