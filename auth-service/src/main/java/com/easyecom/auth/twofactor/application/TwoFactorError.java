package com.easyecom.auth.twofactor.application;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why a second factor is not accepted, or not changed. */
public enum TwoFactorError implements ErrorCode {
  TOTP_REQUIRED(ErrorCategory.UNAUTHENTICATED, "A one-time code is needed, too"),
  TOTP_ENROLLED(ErrorCategory.CONFLICT, "There is a second factor already"),
  TOTP_NOT_ENROLLED(ErrorCategory.CONFLICT, "There is no second factor"),
  TWO_FACTOR_REQUIRED(ErrorCategory.FORBIDDEN, "A one-time code is needed"),
  TWO_FACTOR_INVALID(ErrorCategory.FORBIDDEN, "The one-time code is not valid");

  private final ErrorCategory category;
  private final String title;

  TwoFactorError(ErrorCategory category, String title) {
    this.category = category;
    this.title = title;
  }

  @Override
  public ErrorCategory category() {
    return category;
  }

  @Override
  public String title() {
    return title;
  }
}
