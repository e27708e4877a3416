package com.easyecom.gateway.problem;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** The codes that only the gateway answers: about HTTP itself, before any service is asked. */
public enum EdgeError implements ErrorCode {
  MALFORMED_REQUEST(ErrorCategory.INVALID, 400, "The request is malformed"),
  UPGRADE_REFUSED(ErrorCategory.INVALID, 400, "The protocol is not changed here"),
  REQUEST_TIMEOUT(ErrorCategory.INVALID, 408, "The request's body took too long"),
  URI_TOO_LONG(ErrorCategory.TOO_LARGE, 414, "The address is too long"),
  HEADERS_TOO_LARGE(ErrorCategory.TOO_LARGE, 431, "The header fields are too large");

  private final ErrorCategory category;
  private final int httpStatus;
  private final String title;

  EdgeError(ErrorCategory category, int httpStatus, String title) {
    this.category = category;
    this.httpStatus = httpStatus;
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

  /** The HTTP status of any code, the gateway's own ones being finer than their category. */
  public static int statusOf(ErrorCode code) {
    return code instanceof EdgeError own ? own.httpStatus : code.category().httpStatus();
  }
}
