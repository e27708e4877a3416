package com.easyecom.vision.openai;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A picture was not recognised, for a reason that lies with the API. The message tells an operator
 * what to do; it holds neither the key nor anything of the picture.
 */
final class OpenAiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Whose matter it is. */
  enum Kind {
    /** Too many calls for now: 429, or no turn among ours. */
    LIMITED,
    /** The account's quota is used up: 429 too, but waiting does not help. */
    QUOTA_USED_UP,
    /** It does not answer, or with a 5xx. */
    OUTAGE,
    /** It does not answer in time. */
    TIMEOUT,
    /** 401 or 403. */
    KEY_REFUSED,
    /** Another 4xx: a model that is not there, or cannot do what is asked. */
    REQUEST_REFUSED,
    /** It answers, and does not describe this picture. */
    NOT_DESCRIBED,
    /** The answer is not what was asked for. */
    NONSENSE;

    /** Whether the same call may succeed in a moment. */
    boolean isPassing() {
      return this == LIMITED || this == OUTAGE || this == TIMEOUT;
    }
  }

  private final Kind kind;
  private final @Nullable Duration retryAfter;

  OpenAiException(Kind kind, String message) {
    this(kind, message, null, null);
  }

  OpenAiException(
      Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  Kind kind() {
    return kind;
  }

  /** How long to wait, if the API says so. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
