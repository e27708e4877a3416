package com.easyecom.auth.session.application;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why somebody is not signed in. */
public enum SessionError implements ErrorCode {
  BAD_CREDENTIALS(ErrorCategory.UNAUTHENTICATED, "Username or password are wrong"),
  BAD_REFRESH_TOKEN(ErrorCategory.UNAUTHENTICATED, "The refresh token is not valid"),
  REGISTRATION_CLOSED(ErrorCategory.FORBIDDEN, "Only an admin adds users here");

  private final ErrorCategory category;
  private final String title;

  SessionError(ErrorCategory category, String title) {
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
