package com.easyecom.kit.http;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.ErrorCode;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.persistence.DatabaseErrors;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what goes wrong becomes an HTTP answer. */
class ExceptionMappers {

  private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

  private static final Map<Integer, ErrorCode> BY_STATUS =
      Map.of(
          400, CommonError.INVALID_REQUEST,
          401, CommonError.UNAUTHENTICATED,
          403, CommonError.FORBIDDEN,
          404, CommonError.NOT_FOUND,
          405, CommonError.METHOD_NOT_ALLOWED,
          406, CommonError.NOT_ACCEPTABLE,
          413, CommonError.PAYLOAD_TOO_LARGE,
          415, CommonError.UNSUPPORTED_MEDIA_TYPE,
          503, CommonError.SERVICE_UNAVAILABLE);

  @ServerExceptionMapper
  Response refused(Refusal refusal, UriInfo uri) {
    return Problem.of(refusal, uri.getPath());
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException invalid, UriInfo uri) {
    return Problem.of(
        Refusal.invalid(Violations.fieldErrors(invalid.getConstraintViolations())), uri.getPath());
  }

  /** What the HTTP layer itself refuses: no such path, wrong method or content type. */
  @ServerExceptionMapper
  Response refusedByHttp(WebApplicationException exception, UriInfo uri) {
    int status = exception.getResponse().getStatus();
    ErrorCode code = BY_STATUS.getOrDefault(status, CommonError.INTERNAL_ERROR);
    return Problem.of(new Refusal(code, code.title() + "."), uri.getPath());
  }

  /** Another service refused the connection, broke it, or did not answer in time. */
  @ServerExceptionMapper
  Response notAnswered(ProcessingException fault, UriInfo uri) {
    LOG.warnf("Another part of the shop does not answer: %s", fault);
    CommonError code = CommonError.SERVICE_UNAVAILABLE;
    return Problem.of(new Refusal(code, code.title() + "."), uri.getPath());
  }

  @ServerExceptionMapper
  Response failed(Throwable fault, UriInfo uri) {
    Refusal refusal = DatabaseErrors.asRefusal(fault).orElseGet(() -> unexpected(fault));
    return Problem.of(refusal, uri.getPath());
  }

  private static Refusal unexpected(Throwable fault) {
    LOG.error("A request failed", fault);
    return new Refusal(
        CommonError.INTERNAL_ERROR, "This is our fault. The X-Request-ID finds it in the logs.");
  }
}
