package com.easyecom.auth.user.application;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why something about users is refused. */
public enum UserError implements ErrorCode {
  USER_EXISTS(ErrorCategory.CONFLICT, "There is such a user already"),
  LAST_ADMIN(ErrorCategory.CONFLICT, "Somebody must be able to administer the shop");

  private final ErrorCategory category;
  private final String title;

  UserError(ErrorCategory category, String title) {
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
