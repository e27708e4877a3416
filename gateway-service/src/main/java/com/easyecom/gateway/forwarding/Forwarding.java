package com.easyecom.gateway.forwarding;

import com.easyecom.gateway.GatewayConfig;
import com.easyecom.gateway.exchange.BodyLength;
import com.easyecom.gateway.exchange.Exchange;
import com.easyecom.gateway.exchange.RequestLimits;
import com.easyecom.gateway.problem.EdgeError;
import com.easyecom.gateway.routing.RequestPath;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request's way to a service and its answer's way back. It ends exactly once: with the answer,
 * with a refusal, or with the client gone; whatever comes later is dropped.
 */
final class Forwarding {

  private static final long NO_TIMER = -1;

  private final Vertx vertx;
  private final GatewayConfig config;
  private final RequestLimits limits;
  private final Exchange exchange;
  private final Upstream upstream;
  private @Nullable HttpClientRequest outgoing;
  private long timer = NO_TIMER;
  private boolean bodySent;
  private boolean answering;
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
    exchange.response().closeHandler(gone -> abandon());
    upstream
        .open(exchange.request().method(), path.target())
        .onSuccess(this::send)
        .onFailure(cause -> fail(UpstreamFailure.of(cause)));
  }

  private void send(HttpClientRequest request) {
    outgoing = request;
    if (over) {
      request.reset();
      return;
    }
    // What goes wrong is told to the answer's future too; without a handler it is logged as well.
    request.exceptionHandler(known -> {});
    RequestHeaders.copy(exchange, request);
    request.response().onSuccess(this::answer).onFailure(cause -> fail(UpstreamFailure.of(cause)));
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
    Future<Void> sent = new BodyPump(exchange.request(), request, limits).start();
    sent.onSuccess(done -> awaitAnswer());
    sent.onFailure(
        cause -> {
          if (cause instanceof Refusal refusal) {
            refuse(refusal);
          } else {
            fail(UpstreamFailure.of(cause));
          }
        });
  }

  private void awaitAnswer() {
    bodySent = true;
    if (!answering && !over) {
      within(config.upstream().responseTimeout(), () -> fail(UpstreamFailure.RESPONSE_TIMEOUT));
    }
  }

  private void answer(HttpClientResponse answer) {
    if (over) {
      return;
    }
    answering = true;
    vertx.cancelTimer(timer);
    AnswerHeaders.copy(answer, exchange.request(), upstream);
    if (!bodySent) {
      exchange.closeAfterUnreadBody();
    }
    answer
        .pipe()
        .endOnFailure(false)
        .to(exchange.response())
        .onSuccess(done -> answered())
        .onFailure(cause -> broken());
  }

  /** One of the two connections ended in the middle of the answer. */
  private void broken() {
    if (exchange.response().closed()) {
      abandon();
    } else {
      fail(UpstreamFailure.CLOSED);
    }
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
    return true;
  }

  private void stopOutgoing() {
    if (outgoing != null) {
      outgoing.reset();
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
