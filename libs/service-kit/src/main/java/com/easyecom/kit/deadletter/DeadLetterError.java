package com.easyecom.kit.deadletter;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why a dead letter could not be replayed. */
public enum DeadLetterError implements ErrorCode {
  REPLAY_REFUSED(ErrorCategory.CONFLICT, "The event was refused again"),
  WAITS_BEHIND(ErrorCategory.CONFLICT, "The event waits behind an earlier one of its key");

  private final ErrorCategory category;
  private final String title;

  DeadLetterError(ErrorCategory category, String title) {
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
