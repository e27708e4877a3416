package com.easyecom.gateway.entrance;

import io.vertx.core.MultiMap;
import java.util.Map;

/**
 * What every answer says to a browser unless the service or the page behind it knows better: guess
 * no types, show in no frame, tell nobody where the reader came from, keep nothing.
 */
final class StandingHeaders {

  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Cache-Control", "no-store");

  private StandingHeaders() {}

  static void addTo(MultiMap headers) {
    headers.addAll(HEADERS);
  }
}
