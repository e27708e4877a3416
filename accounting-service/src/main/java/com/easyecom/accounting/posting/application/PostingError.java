package com.easyecom.accounting.posting.application;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why what happened cannot be posted. */
public enum PostingError implements ErrorCode {
  FOREIGN_CURRENCY("The amounts are not in the shop's currency");

  private final String title;

  PostingError(String title) {
    this.title = title;
  }

  @Override
  public ErrorCategory category() {
    return ErrorCategory.INVALID;
  }

  @Override
  public String title() {
    return title;
  }
}
