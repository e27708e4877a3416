package com.easyecom.gateway.problem;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;
import com.easyecom.kernel.error.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * A refusal as a problem document (RFC 9457).
 *
 * @param status the HTTP status
 * @param headers what the status obliges to say besides the body
 */
public record ProblemDocument(int status, Map<String, String> headers, Buffer body) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String RETRY_AFTER_SECONDS = "2";

  /**
   * @param instance the path that was asked for, without its query
   */
  public static ProblemDocument of(Refusal refusal, String instance) {
    ErrorCode code = refusal.code();
    int status = EdgeError.statusOf(code);
    JsonObject body =
        new JsonObject()
            .put("type", "/docs/errors#" + code.code())
            .put("title", code.title())
            .put("status", status)
            .put("detail", refusal.getMessage())
            .put("instance", instance)
            .put("code", code.code());
    refusal.members().forEach(body::put);
    return new ProblemDocument(status, headersFor(code.category(), refusal), body.toBuffer());
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
