package com.easyecom.chat.webhook;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why Meta, or whoever pretends to be it, is refused. */
public enum WebhookError implements ErrorCode {
  BAD_SIGNATURE(ErrorCategory.UNAUTHENTICATED, "The signature is missing or wrong"),
  BAD_VERIFY_TOKEN(ErrorCategory.FORBIDDEN, "This is not the verify token");

  private final ErrorCategory category;
  private final String title;

  WebhookError(ErrorCategory category, String title) {
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
