package com.easyecom.vision.openai;

import com.easyecom.vision.openai.OpenAiException.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.ContentFilteredException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** From whatever a call throws to what it means. */
final class CallFailures {

  private static final String CONTENT_POLICY = ".*(content_policy|content_filter).*";

  private CallFailures() {}

  /** What comes first in the chain of causes decides. */
  static OpenAiException of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      OpenAiException known = known(cause);
      if (known != null) {
        return known;
      }
    }
    // The answer was read and lacked something that the client relies on.
    return nonsense(thrown);
  }

  private static @Nullable OpenAiException known(Throwable cause) {
    return switch (cause) {
      case OpenAiException known -> known;
      case RejectedCall rejected -> rejected(rejected);
      case ContentFilteredException _ -> notDescribed();
      case JsonProcessingException wrong -> nonsense(wrong);
      case TimeoutException late -> timeout(late);
      case SocketTimeoutException late -> timeout(late);
      case IOException unreachable -> unreachable(unreachable);
      case VertxException closed -> unreachable(closed);
      default -> null;
    };
  }

  static OpenAiException notDescribed() {
    return new OpenAiException(
        Kind.NOT_DESCRIBED, "OpenAI does not describe this picture; use another one");
  }

  private static OpenAiException rejected(RejectedCall rejected) {
    String answer = rejected.getMessage();
    return switch (rejected.statusCode()) {
      case 401, 403 ->
          failure(Kind.KEY_REFUSED, "OpenAI refuses the API key (%s): give a valid one", answer);
      case 429 -> {
        if (rejected.code().equals("insufficient_quota")) {
          yield failure(
              Kind.QUOTA_USED_UP,
              "The quota of OpenAI's account is used up (%s): raise it",
              answer);
        }
        yield new OpenAiException(
            Kind.LIMITED,
            "OpenAI's limit is reached (%s): ask less often, or raise it".formatted(answer),
            rejected.retryAfter(),
            null);
      }
      case 408 -> outage(rejected);
      default -> {
        if (rejected.statusCode() >= 500) {
          yield outage(rejected);
        }
        yield rejected.code().matches(CONTENT_POLICY)
            ? notDescribed()
            : failure(
                Kind.REQUEST_REFUSED,
                "OpenAI refuses the request (%s): check its address and the models' names",
                answer);
      }
    };
  }

  private static OpenAiException outage(RejectedCall rejected) {
    return new OpenAiException(
        Kind.OUTAGE,
        "OpenAI fails (%s): see its status page".formatted(rejected.getMessage()),
        rejected.retryAfter(),
        null);
  }

  private static OpenAiException failure(Kind kind, String message, @Nullable String answer) {
    return new OpenAiException(kind, message.formatted(answer));
  }

  private static OpenAiException timeout(Throwable late) {
    return new OpenAiException(
        Kind.TIMEOUT, "OpenAI does not answer in time: try later, or allow more time", null, late);
  }

  private static OpenAiException unreachable(Throwable cause) {
    return new OpenAiException(
        Kind.OUTAGE, "OpenAI cannot be reached: check its address and the network", null, cause);
  }

  /** Without its cause, whose message may quote the answer. */
  private static OpenAiException nonsense(Throwable cause) {
    return failure(
        Kind.NONSENSE,
        "OpenAI's answer makes no sense (%s): check its address and the models' names",
        cause.getClass().getSimpleName());
  }
}
