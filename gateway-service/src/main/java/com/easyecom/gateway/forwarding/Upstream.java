package com.easyecom.gateway.forwarding;

import com.easyecom.gateway.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service as the gateway calls it: its address, a bounded set of connections, its work in hand.
 */
final class Upstream {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final Service service;
  private final RequestOptions address;
  private final HttpClient client;
  private final AtomicInteger active;

  Upstream(
      Service service, URI url, HttpClient client, long queueTimeoutMillis, AtomicInteger active) {
    boolean tls = "https".equals(url.getScheme());
    int port = url.getPort() >= 0 ? url.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
    this.service = service;
    this.client = client;
    this.active = active;
    this.address =
        new RequestOptions()
            .setHost(url.getHost())
            .setPort(port)
            .setSsl(tls)
            .setConnectTimeout(queueTimeoutMillis);
  }

  /** A connection's turn, within the time that one may take to be had. */
  Future<HttpClientRequest> open(HttpMethod method, String target) {
    return client.request(new RequestOptions(address).setMethod(method).setURI(target));
  }

  Service service() {
    return service;
  }

  /** Host and port as they stand in a URL of the service's own making. */
  String authority() {
    return address.getHost() + ":" + address.getPort();
  }

  /** Requests that wait for the service or are being answered by it, on all event loops. */
  AtomicInteger active() {
    return active;
  }
}
