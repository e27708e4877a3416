package com.easyecom.gateway.forwarding;

import com.easyecom.kernel.id.RequestIds;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Status and header fields of a service's answer as the client gets them. */
final class AnswerHeaders {

  /** Fields whose values are addresses, in which a service may have named itself. */
  private static final Set<String> ADDRESSES = Set.of("location", "content-location", "link");

  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private AnswerHeaders() {}

  static void copy(HttpClientResponse answer, HttpServerRequest request, Upstream upstream) {
    HttpServerResponse response = request.response();
    response.setStatusCode(answer.statusCode());
    PublicLinks links = new PublicLinks(upstream.authority(), request.getHeader(HttpHeaders.HOST));
    MultiMap source = answer.headers();
    Set<String> hopByHop = HopByHop.of(source);
    for (String header : source.names()) {
      String name = header.toLowerCase(Locale.ROOT);
      if (!hopByHop.contains(name) && !name.equalsIgnoreCase(RequestIds.HEADER)) {
        List<String> values = source.getAll(header);
        response.putHeader(
            header,
            ADDRESSES.contains(name) ? values.stream().map(links::relative).toList() : values);
      }
    }
    if (!source.contains(HttpHeaders.CONTENT_LENGTH) && hasBody(answer, request)) {
      response.setChunked(true);
    }
  }

  private static boolean hasBody(HttpClientResponse answer, HttpServerRequest request) {
    return !request.method().equals(HttpMethod.HEAD)
        && answer.statusCode() != NO_CONTENT
        && answer.statusCode() != NOT_MODIFIED;
  }
}
