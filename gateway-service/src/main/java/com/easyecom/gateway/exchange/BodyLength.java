package com.easyecom.gateway.exchange;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** What a request's header says about the length of its body (RFC 9112, section 6.3). */
public final class BodyLength {

  /** The length of a chunked body, which is known when it has ended. */
  public static final long UNKNOWN = -1;

  private BodyLength() {}

  /** In bytes; 0 without a body; {@link #UNKNOWN} for a chunked one. */
  public static long of(HttpServerRequest request) {
    if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      return UNKNOWN;
    }
    @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length.trim());
  }

  /** In bytes, a chunked body counting as endless. */
  static long atMost(HttpServerRequest request) {
    long length = of(request);
    return length == UNKNOWN ? Long.MAX_VALUE : length;
  }
}
