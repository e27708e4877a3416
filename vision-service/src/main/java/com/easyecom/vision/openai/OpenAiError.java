package com.easyecom.vision.openai;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;
import com.easyecom.kernel.error.Refusal;
import java.time.Duration;

/** Why OpenAI recognises no picture, as far as whoever sent it may know. */
public enum OpenAiError implements ErrorCode {
  RECOGNITION_UNAVAILABLE(ErrorCategory.UNAVAILABLE, "Pictures cannot be recognised just now"),
  PICTURE_NOT_DESCRIBED(ErrorCategory.UNPROCESSABLE, "The picture cannot be described");

  private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);

  private final ErrorCategory category;
  private final String title;

  OpenAiError(ErrorCategory category, String title) {
    this.category = category;
    this.title = title;
  }

  /**
   * The answer to whoever sent a picture: what an operator must put right, as a key that is
   * refused, is an outage to them too.
   */
  static Refusal answer(OpenAiException failure) {
    return switch (failure.kind()) {
      case LIMITED, QUOTA_USED_UP, OUTAGE, TIMEOUT, KEY_REFUSED, REQUEST_REFUSED, NONSENSE ->
          unavailable(failure);
      case NOT_DESCRIBED ->
          new Refusal(PICTURE_NOT_DESCRIBED, "OpenAI does not describe it: use another picture.");
    };
  }

  private static Refusal unavailable(OpenAiException failure) {
    Duration wait = failure.retryAfter() == null ? DEFAULT_WAIT : failure.retryAfter();
    return new Refusal(RECOGNITION_UNAVAILABLE, "Try again in a moment.")
        .with("retry_after_seconds", Math.max(1, wait.plusMillis(999).toSeconds()));
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
