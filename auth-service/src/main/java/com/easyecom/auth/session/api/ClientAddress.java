package com.easyecom.auth.session.api;

import io.vertx.core.http.HttpServerRequest;

/** Where a request comes from. */
final class ClientAddress {

  /** The gateway sets it itself and takes no client's word for it; nobody else reaches us. */
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private ClientAddress() {}

  /** The client's address: as the gateway saw it, or of the connection where there is none. */
  static String of(HttpServerRequest request) {
    String forwarded = request.getHeader(FORWARDED_FOR);
    return forwarded != null ? forwarded : request.remoteAddress().hostAddress();
  }
}
