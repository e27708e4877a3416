package com.easyecom.gateway.forwarding;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** Why a service's answer could not be had, in one word for logs and metrics. */
enum UpstreamFailure {
  /** Its connections are all in use and enough requests wait for them. */
  BUSY,
  REFUSED,
  UNRESOLVED,
  /** No turn on a connection in time. */
  QUEUE_TIMEOUT,
  /** No connection in time. */
  CONNECT_TIMEOUT,
  /** It took the request and did not answer in time. */
  RESPONSE_TIMEOUT,
  /** The connection ended before the answer did. */
  CLOSED;

  static UpstreamFailure of(Throwable cause) {
    return switch (cause) {
      case ConnectionPoolTooBusyException busy -> BUSY;
      case TimeoutException late -> QUEUE_TIMEOUT;
      case ConnectTimeoutException late -> CONNECT_TIMEOUT;
      case ConnectException refused -> REFUSED;
      case UnknownHostException unresolved -> UNRESOLVED;
      default -> CLOSED;
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
