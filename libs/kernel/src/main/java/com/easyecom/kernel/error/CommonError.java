package com.easyecom.kernel.error;

/** The codes that any service may answer. */
public enum CommonError implements ErrorCode {
  MALFORMED_JSON(ErrorCategory.INVALID, "The body is not valid JSON"),
  INVALID_REQUEST(ErrorCategory.INVALID, "The request has invalid fields"),
  UNAUTHENTICATED(ErrorCategory.UNAUTHENTICATED, "A valid access token is needed"),
  FORBIDDEN(ErrorCategory.FORBIDDEN, "Your roles do not allow this"),
  NOT_FOUND(ErrorCategory.NOT_FOUND, "There is nothing here"),
  METHOD_NOT_ALLOWED(ErrorCategory.METHOD_NOT_ALLOWED, "This method is not offered here"),
  NOT_ACCEPTABLE(ErrorCategory.NOT_ACCEPTABLE, "No representation that you accept"),
  PAYLOAD_TOO_LARGE(ErrorCategory.TOO_LARGE, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(ErrorCategory.UNSUPPORTED_MEDIA, "This content type is not understood"),
  IDEMPOTENCY_KEY_REUSED(
      ErrorCategory.UNPROCESSABLE, "The idempotency key was used with another body"),
  IDEMPOTENCY_IN_PROGRESS(
      ErrorCategory.CONFLICT, "The first request with this idempotency key is still running"),
  TOO_MANY_REQUESTS(ErrorCategory.TOO_MANY_REQUESTS, "Too many requests"),
  INTERNAL_ERROR(ErrorCategory.INTERNAL, "Something went wrong here"),
  SERVICE_UNAVAILABLE(ErrorCategory.UNAVAILABLE, "A part of the shop does not answer");

  private final ErrorCategory category;
  private final String title;

  CommonError(ErrorCategory category, String title) {
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
