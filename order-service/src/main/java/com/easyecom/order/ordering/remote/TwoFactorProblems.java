package com.easyecom.order.ordering.remote;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.ErrorCode;
import com.easyecom.kernel.error.ProblemMembers;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.internalcall.RemoteProblems;
import com.easyecom.order.ordering.application.TwoFactorError;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What auth-service refuses of a code is the client's doing, and reaches the client: for other
 * calls a 403 or 429 would be our own. Public for the REST client to make it.
 */
public class TwoFactorProblems extends RemoteProblems {

  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final String WAIT = "retry_after_seconds";

  @Override
  public RuntimeException toThrowable(Response response) {
    int status = response.getStatus();
    boolean isProblem =
        response.getMediaType() != null
            && response.getMediaType().toString().startsWith(ProblemMembers.MEDIA_TYPE);
    return isProblem && (status == FORBIDDEN || status == TOO_MANY_REQUESTS)
        ? refusal(response)
        : super.toThrowable(response);
  }

  private static Refusal refusal(Response response) {
    Map<?, ?> problem = response.readEntity(Map.class);
    ErrorCode code = code(String.valueOf(problem.get("code")));
    Refusal refusal = new Refusal(code, String.valueOf(problem.get("detail")));
    Object wait = problem.get(WAIT);
    return wait == null ? refusal : refusal.with(WAIT, wait);
  }

  private static ErrorCode code(String name) {
    return Stream.<ErrorCode>of(
            TwoFactorError.TWO_FACTOR_REQUIRED,
            TwoFactorError.TWO_FACTOR_INVALID,
            CommonError.TOO_MANY_REQUESTS)
        .filter(known -> known.code().equals(name))
        .findFirst()
        .orElse(CommonError.SERVICE_UNAVAILABLE);
  }
}
