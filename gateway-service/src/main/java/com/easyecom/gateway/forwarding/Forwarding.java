package com.easyecom.gateway.forwarding;

import com.easyecom.gateway.GatewayConfig;
import com.easyecom.gateway.exchange.BodyLength;
import com.easyecom.gateway.exchange.Exchange;
import com.easyecom.gateway.exchange.RequestLimits;
import com.easyecom.gateway.problem.EdgeError;
import com.easyecom.gateway.routing.RequestPath;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request's way to a service and its answer's way back. It ends exactly once: with the answer,
 * with a refusal, or with the client gone; whatever comes later is dropped.
 */
final class Forwarding {

  private static final Logger LOG = Logger.getLogger(Forwarding.class);
  private static final long NO_TIMER = -1;

  private final Vertx vertx;
  private final GatewayConfig config;
  private final RequestLimits limits;
  private final Exchange exchange;
  private final Upstream upstream;
  private @Nullable Turn turn;
  private @Nullable HttpClientRequest outgoing;
  private long timer = NO_TIMER;
  private boolean bodySent;
  private @Nullable Pump answering;
  private boolean over;

  Forwarding(
      Vertx vertx,
      GatewayConfig config,
      RequestLimits limits,
      Exchange exchange,
      Upstream upstream) {
    this.vertx = vertx;
    this.config = config;
    this.limits = limits;
    this.exchange = exchange;
    this.upstream = upstream;
  }

  void start(RequestPath path) {
    upstream.active().incrementAndGet();
    exchange.response().exceptionHandler(gone -> abandon());
    exchange.response().closeHandler(gone -> abandon());
    within(config.upstream().queueTimeout(), () -> fail(UpstreamFailure.QUEUE_TIMEOUT));
    Turn asked = upstream.turn(exchange.request().method(), path.target());
    turn = asked;
    asked
        .request()
        .onSuccess(request -> guarded(() -> send(request)))
        .onFailure(cause -> fail(UpstreamFailure.of(cause)));
  }

  private void send(HttpClientRequest request) {
    outgoing = request;
    RequestHeaders.copy(exchange, request);
    request
        .response()
        .onSuccess(answer -> guarded(() -> answer(answer)))
        .onFailure(cause -> fail(UpstreamFailure.of(cause)));
    if (BodyLength.of(exchange.request()) == 0) {
      exchange.request().resume();
      request.end();
      awaitAnswer();
    } else {
      sendBody(request);
    }
  }

  private void sendBody(HttpClientRequest request) {
    if (exchange.request().headers().contains("Expect")) {
      exchange.response().writeContinue();
    }
    within(config.limits().bodyTime(), () -> refuse(bodyTooSlow()));
    new Pump(exchange.request(), request, limits.bodyCheck(exchange.request()))
        .start()
        .onSuccess(done -> awaitAnswer())
        .onFailure(this::bodyFailed);
  }

  private void bodyFailed(Throwable cause) {
    if (cause instanceof Refusal refusal) {
      refuse(refusal);
    } else {
      // The client's connection broke; there is nobody to tell.
      abandon();
    }
  }

  private void awaitAnswer() {
    bodySent = true;
    if (answering == null && !over) {
      within(config.upstream().responseTimeout(), () -> fail(UpstreamFailure.RESPONSE_TIMEOUT));
    }
  }

  private void answer(HttpClientResponse answer) {
    if (over) {
      return;
    }
    vertx.cancelTimer(timer);
    AnswerHeaders.copy(answer, exchange.request(), upstream);
    if (!bodySent) {
      exchange.closeAfterUnreadBody();
    }
    answering = new Pump(answer, exchange.response(), bytes -> {});
    answering
        .start()
        .onSuccess(done -> answered())
        .onFailure(cause -> fail(UpstreamFailure.of(cause)));
  }

  private void answered() {
    if (end() && !bodySent) {
      // The service decided without the rest of the body; nobody is left who wants it.
      stopOutgoing();
      exchange.settleUnreadBody();
    }
  }

  private void fail(UpstreamFailure failure) {
    if (!end()) {
      return;
    }
    exchange.upstreamFailed(failure.word());
    giveUp(
        new Refusal(
            CommonError.SERVICE_UNAVAILABLE,
            upstream.service().label() + " does not answer; try again shortly"));
  }

  /** A step whose fault must not leave the client without an answer. */
  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.errorf(e, "Request %s failed on its way", exchange.requestId());
      refuse(new Refusal(CommonError.INTERNAL_ERROR, "The gateway failed"));
    }
  }

  private void refuse(Refusal refusal) {
    if (end()) {
      giveUp(refusal);
    }
  }

  private void giveUp(Refusal refusal) {
    stopOutgoing();
    if (exchange.response().headWritten()) {
      // Half an answer must not look like a whole one.
      exchange.request().connection().close();
    } else {
      exchange.refuse(refusal);
    }
  }

  private void abandon() {
    if (end()) {
      stopOutgoing();
    }
  }

  /** Whether this call is the one that ended it. */
  private boolean end() {
    if (over) {
      return false;
    }
    over = true;
    vertx.cancelTimer(timer);
    upstream.active().decrementAndGet();
    if (turn != null) {
      turn.giveBack();
    }
    return true;
  }

  /**
   * Stops the service's work by closing the connection. When all of the answer has arrived, even if
   * it was not yet passed on, Vert.x has given the connection to another request, and a reset would
   * close it under that one: so what has arrived is read first.
   */
  private void stopOutgoing() {
    @Nullable HttpClientRequest request = outgoing;
    @Nullable Pump answer = answering;
    if (request == null) {
      return;
    }
    if (answer == null || !bodySent) {
      request.reset();
    } else if (!answer.ended()) {
      answer.drop();
      vertx.runOnContext(
          read -> {
            if (!answer.ended()) {
              request.reset();
            }
          });
    }
  }

  private void within(Duration limit, Runnable tooLate) {
    vertx.cancelTimer(timer);
    timer = vertx.setTimer(limit.toMillis(), fired -> tooLate.run());
  }

  private Refusal bodyTooSlow() {
    return new Refusal(
        EdgeError.REQUEST_TIMEOUT,
        "The body did not arrive within " + config.limits().bodyTime().toSeconds() + " s");
  }
}
