package com.easyecom.chat.whatsapp.graph;

import com.easyecom.chat.whatsapp.ErrorMeaning;
import com.easyecom.chat.whatsapp.SendOutcome.Later;
import com.easyecom.chat.whatsapp.SendOutcome.Unknown;
import com.easyecom.chat.whatsapp.graph.Answer.Accepted;
import com.easyecom.chat.whatsapp.graph.Answer.Passing;
import com.easyecom.chat.whatsapp.graph.Answer.Refused;
import com.easyecom.chat.whatsapp.graph.Answer.Unclear;
import com.easyecom.chat.whatsapp.graph.Attempt.Answered;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From what a request came to, to what it means. A failure is only taken for one without effect if
 * the request never left, or if Meta itself says so by its error ({@code {"error": {"code":
 * ...}}}): a 502 of a proxy says nothing about what happened behind it.
 */
final class Verdicts {

  private static final JsonMapper JSON = new JsonMapper();

  /** Limits of an account are counted by the hour; Meta seldom says when it takes calls again. */
  private static final Duration ACCOUNT_PAUSE = Duration.ofMinutes(1);

  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_FAULT = 500;

  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
  private static final Pattern TRACE = Pattern.compile("[\\w-]{1,64}");

  private Verdicts() {}

  static Answer of(Attempt attempt) {
    return switch (attempt) {
      case Answered answered -> answered(answered);
      case Attempt.NotSent _ -> new Passing(Later.Reason.OUTAGE, 0, null);
      case Attempt.Lost lost ->
          new Unclear(
              switch (lost.cause()) {
                case TIMEOUT -> Unknown.Cause.TIMEOUT;
                case BROKEN -> Unknown.Cause.BROKEN;
                case TOO_LARGE -> Unknown.Cause.NONSENSE;
              });
    };
  }

  private static Answer answered(Answered answer) {
    int status = answer.status();
    JsonNode json = json(answer.body());
    if (status >= 200 && status <= 299) {
      return json.isObject() ? new Accepted(json) : new Unclear(Unknown.Cause.NONSENSE);
    }
    JsonNode error = json.path("error");
    if (error.path("code").isIntegralNumber()) {
      return metaError(status, error, retryAfter(answer.headers()));
    }
    if (status == TOO_MANY_REQUESTS) {
      return new Passing(Later.Reason.THROTTLED, 0, retryAfter(answer.headers()));
    }
    if (status >= SERVER_FAULT || status == REQUEST_TIMEOUT) {
      return new Unclear(Unknown.Cause.NONSENSE);
    }
    return new Refused(ErrorMeaning.ofStatus(status), status, 0, null);
  }

  private static Answer metaError(int status, JsonNode error, @Nullable Duration retryAfter) {
    int code = error.path("code").asInt();
    ErrorMeaning meaning = ErrorMeaning.of(code, error.path("error_subcode").asInt(), status);
    return switch (meaning) {
      case THROTTLED -> new Passing(Later.Reason.THROTTLED, code, retryAfter);
      case ACCOUNT_THROTTLED ->
          new Passing(
              Later.Reason.THROTTLED, code, retryAfter == null ? ACCOUNT_PAUSE : retryAfter);
      case PAIR_RATE -> new Passing(Later.Reason.PAIR_RATE, code, retryAfter);
      case OUTAGE -> new Passing(Later.Reason.OUTAGE, code, retryAfter);
      default -> new Refused(meaning, status, code, trace(error.path("fbtrace_id").asText()));
    };
  }

  /** It goes to the log, so it must be nothing else. */
  private static @Nullable String trace(String text) {
    return TRACE.matcher(text).matches() ? text : null;
  }

  private static JsonNode json(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json == null ? JSON.missingNode() : json;
    } catch (IOException noJson) {
      return JSON.missingNode();
    }
  }

  /** Null when it is missing, or a date, which Meta never sends. */
  private static @Nullable Duration retryAfter(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(null);
  }
}
