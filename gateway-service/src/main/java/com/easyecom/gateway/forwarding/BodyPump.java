package com.easyecom.gateway.forwarding;

import com.easyecom.gateway.exchange.RequestLimits;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;

/**
 * Streams a request's body to a service at the speed of the slower side, and counts: a chunked body
 * says only by ending how long it was.
 */
final class BodyPump {

  private final HttpServerRequest from;
  private final HttpClientRequest to;
  private final RequestLimits limits;
  private final long maxBytes;
  private final Promise<Void> sent = Promise.promise();
  private long bytes;

  BodyPump(HttpServerRequest from, HttpClientRequest to, RequestLimits limits) {
    this.from = from;
    this.to = to;
    this.limits = limits;
    this.maxBytes = limits.maxBodyBytes(from);
  }

  /** Completes when the whole body was handed on; fails with what stopped it. */
  Future<Void> start() {
    from.exceptionHandler(sent::tryFail);
    from.handler(this::pass);
    from.endHandler(end -> to.end().onComplete(sent));
    from.resume();
    return sent.future();
  }

  private void pass(Buffer chunk) {
    bytes += chunk.length();
    if (bytes > maxBytes) {
      from.pause();
      sent.tryFail(limits.bodyTooLarge(from));
      return;
    }
    to.write(chunk);
    if (to.writeQueueFull()) {
      from.pause();
      to.drainHandler(room -> from.resume());
    }
  }
}
