package com.easyecom.gateway.exchange;

import com.easyecom.gateway.problem.ProblemDocument;
import com.easyecom.gateway.routing.Service;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.ProblemMembers;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.id.RequestIds;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, with what is known about them for the log and the metrics. Used on
 * the request's own event loop only.
 */
public final class Exchange {

  private final HttpServerRequest request;
  private final UnreadBody unreadBody;
  private final Context context = Objects.requireNonNull(Vertx.currentContext());
  private final String requestId;
  private final long startedNanos = System.nanoTime();
  private String path;
  private String route = "none";
  private @Nullable Service service;
  private @Nullable String upstreamFailure;

  public Exchange(HttpServerRequest request, UnreadBody unreadBody) {
    this.request = request;
    this.unreadBody = unreadBody;
    this.requestId = RequestIds.orNew(request.getHeader(RequestIds.HEADER));
    this.path = ShownPath.of(request.uri());
  }

  public HttpServerRequest request() {
    return request;
  }

  public HttpServerResponse response() {
    return request.response();
  }

  public String requestId() {
    return requestId;
  }

  /** The row of the allow-list, or the gateway's own page, that the request was for. */
  public String route() {
    return route;
  }

  /** Who answers; none for the gateway's own pages and for what is refused. */
  public @Nullable Service service() {
    return service;
  }

  /** The path that was asked for, without its query. */
  public String path() {
    return path;
  }

  /** Nanoseconds since the request's header was read. */
  public long elapsedNanos() {
    return System.nanoTime() - startedNanos;
  }

  /** Why the service's answer could not be passed on, if so. */
  public @Nullable String upstreamFailure() {
    return upstreamFailure;
  }

  /** Notes what the request is for. */
  public void routedTo(String normalPath, String matchedRoute, @Nullable Service responsible) {
    this.path = normalPath;
    this.route = matchedRoute;
    this.service = responsible;
  }

  /**
   * Notes why the service's answer could not be passed on.
   *
   * @param kind a short word for logs and metrics, for example {@code refused}
   */
  public void upstreamFailed(String kind) {
    this.upstreamFailure = kind;
  }

  /** Answers with a problem document. */
  public void refuse(Refusal refusal) {
    ProblemDocument problem = ProblemDocument.of(refusal, path);
    problem.headers().forEach(response()::putHeader);
    send(problem.status(), ProblemMembers.MEDIA_TYPE, problem.body());
  }

  /** Answers with a body of the gateway's own. */
  public void send(int status, String contentType, Buffer body) {
    response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
    closeAfterUnreadBody();
    if (request.method().equals(HttpMethod.HEAD)) {
      response().end();
    } else {
      response().end(body);
    }
    settleUnreadBody();
  }

  /**
   * Answers later, on the request's own event loop.
   *
   * @param answer what to do with the result; a future that failed by a refusal is answered so, one
   *     that failed otherwise becomes 500
   */
  public <T> void when(Future<T> future, Consumer<T> answer) {
    future.onComplete(
        outcome ->
            context.runOnContext(
                own -> {
                  if (outcome.succeeded()) {
                    answer.accept(outcome.result());
                  } else {
                    refuse(refusalOf(outcome.cause()));
                  }
                }));
  }

  private static Refusal refusalOf(Throwable cause) {
    return cause instanceof Refusal refusal
        ? refusal
        : new Refusal(CommonError.INTERNAL_ERROR, "The gateway failed");
  }

  /** Says, before an answer begins, that the connection ends with it if a body is left unread. */
  public void closeAfterUnreadBody() {
    if (unreadBody.endsConnection(request)) {
      response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
  }

  /** Deals with what the client still sends after its answer is written. */
  public void settleUnreadBody() {
    unreadBody.settle(request);
  }
}
