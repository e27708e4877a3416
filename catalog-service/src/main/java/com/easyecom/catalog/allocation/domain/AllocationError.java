package com.easyecom.catalog.allocation.domain;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why stock is not held or not issued, besides what stock itself refuses. */
public enum AllocationError implements ErrorCode {
  NOT_ALLOCATED(ErrorCategory.CONFLICT, "The order does not hold that much"),
  REALLOCATION_SUPERSEDED(ErrorCategory.CONFLICT, "A later reallocation of the order came before"),
  REQUEST_KEY_REUSED(
      ErrorCategory.UNPROCESSABLE, "The request key was used with other lines before");

  private final ErrorCategory category;
  private final String title;

  AllocationError(ErrorCategory category, String title) {
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
