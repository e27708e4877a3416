package com.easyecom.vision.openai;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer of OpenAI's API that is an error. Its text is left out: it may quote the key. */
final class RejectedCall extends HttpException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final @Nullable Duration retryAfter;

  /**
   * @param code what OpenAI calls the error, or empty
   */
  RejectedCall(int status, String code, @Nullable Duration retryAfter) {
    super(status, "HTTP %d %s".formatted(status, code).strip());
    this.code = code;
    this.retryAfter = retryAfter;
  }

  String code() {
    return code;
  }

  /** How long to wait, if the answer says so. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
