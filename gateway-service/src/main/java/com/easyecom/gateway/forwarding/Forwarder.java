package com.easyecom.gateway.forwarding;

import com.easyecom.gateway.GatewayConfig;
import com.easyecom.gateway.exchange.Exchange;
import com.easyecom.gateway.exchange.RequestLimits;
import com.easyecom.gateway.routing.RequestPath;
import com.easyecom.gateway.routing.Service;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes requests on to services. */
@ApplicationScoped
public class Forwarder {

  private final Vertx vertx;
  private final GatewayConfig config;
  private final RequestLimits limits;
  private final Upstreams upstreams;

  Forwarder(Vertx vertx, GatewayConfig config, RequestLimits limits, Upstreams upstreams) {
    this.vertx = vertx;
    this.config = config;
    this.limits = limits;
    this.upstreams = upstreams;
  }

  /**
   * Sends the request to the service and its answer to the client. A service that does not answer
   * becomes 503 {@code service_unavailable}, a chunked body that grows too large 413 {@code
   * payload_too_large}, one that takes too long 408 {@code request_timeout}.
   */
  public void forward(Exchange exchange, Service service, RequestPath path) {
    new Forwarding(vertx, config, limits, exchange, upstreams.of(service)).start(path);
  }
}
