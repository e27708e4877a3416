package com.easyecom.kit.http;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.ErrorCode;
import com.easyecom.kernel.error.ProblemMembers;
import com.easyecom.kernel.error.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Writes a refusal as a problem document (RFC 9457). */
public final class Problem {

  /** What a client is told to wait before trying again. */
  private static final int RETRY_AFTER_SECONDS = 2;

  private Problem() {}

  /**
   * @param instance the path that was asked for
   */
  public static Response of(Refusal refusal, String instance) {
    ErrorCode code = refusal.code();
    int status = code.category().httpStatus();
    Response.ResponseBuilder response =
        Response.status(status)
            .type(ProblemMembers.MEDIA_TYPE)
            .entity(ProblemMembers.of(refusal, status, instance));
    switch (code.category()) {
      case UNAUTHENTICATED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      case UNAVAILABLE, TOO_MANY_REQUESTS ->
          response.header(
              HttpHeaders.RETRY_AFTER,
              refusal.members().getOrDefault("retry_after_seconds", RETRY_AFTER_SECONDS));
      default -> {
        if (code == CommonError.IDEMPOTENCY_IN_PROGRESS) {
          response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
      }
    }
    return response.build();
  }
}
