package com.easyecom.gateway.exchange;

import com.easyecom.gateway.GatewayConfig.Limits;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What happens to a body that nobody wants. Closing the connection under a client that still sends
 * makes its kernel drop the answer unread; so the rest is read and dropped, within limits, and the
 * connection closed after that.
 */
public final class UnreadBody {

  /** Less than this is read to its end, and the connection kept. */
  private static final long SMALL_BYTES = 64 * 1024;

  private final Vertx vertx;
  private final long maxDiscardedBytes;
  private final long discardMillis;

  public UnreadBody(Vertx vertx, Limits limits) {
    this.vertx = vertx;
    this.maxDiscardedBytes = limits.discardedBody().asLongValue();
    this.discardMillis = limits.discardTime().toMillis();
  }

  /** Whether answering now means that the connection cannot be used again. */
  boolean endsConnection(HttpServerRequest request) {
    if (request.isEnded()) {
      return false;
    }
    // Who waits for a 100 may never send the body, and nobody could tell it from a next request.
    boolean mayNeverCome = request.headers().contains(HttpHeaders.EXPECT);
    return mayNeverCome || BodyLength.atMost(request) > SMALL_BYTES;
  }

  /** Reads on after the answer, and closes the connection where it has to be. */
  void settle(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    if (endsConnection(request)) {
      discardAndClose(request);
    } else {
      request.handler(chunk -> {});
    }
    request.resume();
  }

  private void discardAndClose(HttpServerRequest request) {
    long timer = vertx.setTimer(discardMillis, fired -> request.connection().close());
    AtomicLong discardedBytes = new AtomicLong();
    request.handler(
        chunk -> {
          if (discardedBytes.addAndGet(chunk.length()) > maxDiscardedBytes) {
            request.connection().close();
          }
        });
    request.endHandler(
        end -> {
          vertx.cancelTimer(timer);
          request.connection().close();
        });
  }
}
