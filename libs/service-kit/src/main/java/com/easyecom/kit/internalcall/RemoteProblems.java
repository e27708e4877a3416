package com.easyecom.kit.internalcall;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ProblemMembers;
import com.easyecom.kernel.error.Refusal;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * Turns another service's problem document into the refusal it was there, so that {@code
 * insufficient_stock} reaches the client with its members. What is not the client's doing (our
 * token refused, a fault there, no answer) becomes {@code service_unavailable}.
 */
public class RemoteProblems implements ResponseExceptionMapper<RuntimeException> {

  private static final Set<String> STANDARD_MEMBERS =
      Set.of("type", "title", "status", "detail", "instance", "code");

  private static final Set<ErrorCategory> PASSED_ON =
      Set.of(
          ErrorCategory.INVALID,
          ErrorCategory.NOT_FOUND,
          ErrorCategory.CONFLICT,
          ErrorCategory.UNPROCESSABLE);

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 400;
  }

  @Override
  public RuntimeException toThrowable(Response response) {
    return Stream.of(ErrorCategory.values())
        .filter(category -> category.httpStatus() == response.getStatus())
        .filter(PASSED_ON::contains)
        .findFirst()
        .<RuntimeException>map(category -> passOn(response, category))
        .orElseGet(() -> unavailable(response));
  }

  private static Refusal unavailable(Response response) {
    return new Refusal(
        CommonError.SERVICE_UNAVAILABLE,
        "Another part of the shop answered " + response.getStatus() + ".");
  }

  @SuppressWarnings("unchecked")
  private static Refusal passOn(Response response, ErrorCategory category) {
    // Whatever stands in between (a proxy, an older release) may say 404 too, in its own words.
    boolean isProblem =
        response.getMediaType() != null
            && response.getMediaType().toString().startsWith(ProblemMembers.MEDIA_TYPE);
    if (!isProblem) {
      return unavailable(response);
    }
    Map<String, Object> problem = response.readEntity(Map.class);
    RemoteError code =
        new RemoteError(
            String.valueOf(problem.get("code")), category, String.valueOf(problem.get("title")));
    Refusal refusal = new Refusal(code, String.valueOf(problem.get("detail")));
    problem.forEach(
        (member, value) -> {
          if (!STANDARD_MEMBERS.contains(member)) {
            refusal.with(member, value);
          }
        });
    return refusal;
  }
}
