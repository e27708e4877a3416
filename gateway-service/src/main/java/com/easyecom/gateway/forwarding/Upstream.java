package com.easyecom.gateway.forwarding;

import com.easyecom.gateway.routing.Service;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
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
  private final Vertx vertx;
  private final HttpClient client;
  private final Turns turns;
  private final AtomicInteger active;

  Upstream(
      Service service, URI url, Vertx vertx, HttpClient client, Turns turns, AtomicInteger active) {
    boolean tls = "https".equals(url.getScheme());
    int port = url.getPort() >= 0 ? url.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
    this.service = service;
    this.vertx = vertx;
    this.client = client;
    this.turns = turns;
    this.active = active;
    this.address = new RequestOptions().setHost(url.getHost()).setPort(port).setSsl(tls);
  }

  /** A turn on a connection, for one request; whoever asks for it gives it back. */
  Turn turn(HttpMethod method, String target) {
    RequestOptions request = new RequestOptions(address).setMethod(method).setURI(target);
    return turns.ask(vertx, () -> client.request(request));
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
