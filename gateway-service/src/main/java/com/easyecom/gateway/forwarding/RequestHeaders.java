package com.easyecom.gateway.forwarding;

import com.easyecom.gateway.exchange.BodyLength;
import com.easyecom.gateway.exchange.Exchange;
import com.easyecom.kernel.id.RequestIds;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header fields of a request as a service gets them. */
final class RequestHeaders {

  /**
   * Fields that the gateway states itself: length and host belong to its own connection, and a
   * client's word about who forwarded what is worth nothing.
   */
  private static final Set<String> OWN =
      Set.of(
          "host",
          "expect",
          "content-length",
          "forwarded",
          "via",
          "x-real-ip",
          RequestIds.HEADER.toLowerCase(Locale.ROOT));

  private static final String FORWARDED_PREFIX = "x-forwarded-";

  private RequestHeaders() {}

  static void copy(Exchange exchange, HttpClientRequest outgoing) {
    HttpServerRequest incoming = exchange.request();
    MultiMap target = outgoing.headers();
    Set<String> hopByHop = HopByHop.of(incoming.headers());
    for (Map.Entry<String, String> header : incoming.headers()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!hopByHop.contains(name) && !OWN.contains(name) && !name.startsWith(FORWARDED_PREFIX)) {
        target.add(header.getKey(), header.getValue());
      }
    }
    target.set(RequestIds.HEADER, exchange.requestId());
    target.set("X-Forwarded-For", incoming.remoteAddress().hostAddress());
    target.set("X-Forwarded-Proto", incoming.isSSL() ? "https" : "http");
    @Nullable String host = incoming.getHeader(HttpHeaders.HOST);
    if (host != null) {
      target.set("X-Forwarded-Host", host);
    }
    frame(incoming, outgoing);
  }

  private static void frame(HttpServerRequest incoming, HttpClientRequest outgoing) {
    long length = BodyLength.of(incoming);
    if (length == BodyLength.UNKNOWN) {
      outgoing.setChunked(true);
    } else if (incoming.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
      outgoing.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
    }
  }
}
