package com.easyecom.gateway.problem;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.ProblemMembers;
import com.easyecom.kernel.error.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * A refusal as a problem document (RFC 9457).
 *
 * @param status the HTTP status
 * @param headers what the status obliges to say besides the body
 */
public record ProblemDocument(int status, Map<String, String> headers, Buffer body) {

  private static final String RETRY_AFTER_SECONDS = "2";

  /**
   * @param instance the path that was asked for, without its query
   */
  public static ProblemDocument of(Refusal refusal, String instance) {
    int status = EdgeError.statusOf(refusal.code());
    JsonObject body = new JsonObject();
    ProblemMembers.of(refusal, status, instance)
        .forEach((name, value) -> body.put(name, plain(value)));
    return new ProblemDocument(
        status, headersFor(refusal.code().category(), refusal), body.toBuffer());
  }

  /** Fields' errors are records, which this JSON does not know. */
  private static Object plain(Object value) {
    return switch (value) {
      case List<?> list -> new JsonArray(list.stream().map(ProblemDocument::plain).toList());
      case FieldError error ->
          new JsonObject().put("field", error.field()).put("message", error.message());
      default -> value;
    };
  }

  private static Map<String, String> headersFor(ErrorCategory category, Refusal refusal) {
    return switch (category) {
      case UNAVAILABLE -> Map.of("Retry-After", RETRY_AFTER_SECONDS);
      case METHOD_NOT_ALLOWED ->
          Map.of("Allow", String.valueOf(refusal.members().getOrDefault("allowed", "GET, HEAD")));
      default -> Map.of();
    };
  }
}
