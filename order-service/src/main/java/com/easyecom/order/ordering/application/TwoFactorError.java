package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why a change is not consented to. */
public enum TwoFactorError implements ErrorCode {
  TWO_FACTOR_REQUIRED("A one-time code is needed"),
  TWO_FACTOR_INVALID("The one-time code is not valid");

  private final String title;

  TwoFactorError(String title) {
    this.title = title;
  }

  @Override
  public ErrorCategory category() {
    return ErrorCategory.FORBIDDEN;
  }

  @Override
  public String title() {
    return title;
  }
}
