package com.easyecom.kit.outbox;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** What the outbox refuses. */
public enum OutboxError implements ErrorCode {
  /** A conflict, so that another service is told it as it is, and can tell it from no answer. */
  POSITION_UNSETTLED(ErrorCategory.CONFLICT, "The outbox has no position just now, ask again");

  private final ErrorCategory category;
  private final String title;

  OutboxError(ErrorCategory category, String title) {
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
