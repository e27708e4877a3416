package com.easyecom.gateway.forwarding;

import com.easyecom.gateway.GatewayConfig;
import com.easyecom.gateway.routing.Service;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All services with their connections; a service that is slow fills its own pool and no other's.
 *
 * <p>Each event loop has connections of its own, an equal share of what a service may have. A
 * request and its connection being on one loop, nothing happens to the one between two looks at the
 * other: see {@link Forwarding} for why that matters.
 */
@ApplicationScoped
class Upstreams {

  /** Shorter than the services keep a silent connection, so that none is used as it closes. */
  private static final int KEEP_ALIVE_SECONDS = 30;

  private final Vertx vertx;
  private final GatewayConfig config;
  private final int eventLoops;
  private final Map<Service, AtomicInteger> active = new EnumMap<>(Service.class);
  private final ThreadLocal<Map<Service, Upstream>> ofThisLoop =
      ThreadLocal.withInitial(this::create);

  Upstreams(Vertx vertx, GatewayConfig config, MeterRegistry metrics) {
    this.vertx = vertx;
    this.config = config;
    this.eventLoops = count(vertx.nettyEventLoopGroup());
    for (Service service : Service.values()) {
      if (!config.services().containsKey(service)) {
        throw new IllegalStateException("gateway.services has no address of " + service.label());
      }
      AtomicInteger inHand = new AtomicInteger();
      active.put(service, inHand);
      Gauge.builder("gateway.upstream.active", inHand, Number::doubleValue)
          .description("Requests waiting for a service or being answered by it")
          .tag("service", service.label())
          .register(metrics);
    }
  }

  /** The service over the connections of the event loop that asks. */
  Upstream of(Service service) {
    return Objects.requireNonNull(ofThisLoop.get().get(service));
  }

  private Map<Service, Upstream> create() {
    Map<Service, Upstream> upstreams = new EnumMap<>(Service.class);
    config
        .services()
        .forEach(
            (service, address) ->
                upstreams.put(
                    service,
                    new Upstream(
                        service,
                        address.url(),
                        vertx,
                        client(),
                        turns(),
                        Objects.requireNonNull(active.get(service)))));
    return upstreams;
  }

  private HttpClient client() {
    GatewayConfig.Upstream limits = config.upstream();
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout(Math.toIntExact(limits.connectTimeout().toMillis()))
            .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
            .setIdleTimeout(Math.toIntExact(limits.idleTimeout().toMillis()))
            .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    // Whoever has a turn and waits here waits for a connection that is being closed.
    PoolOptions share = new PoolOptions().setHttp1MaxSize(share(limits.maxConnections()));
    return vertx.createHttpClient(options, share);
  }

  private Turns turns() {
    GatewayConfig.Upstream limits = config.upstream();
    return new Turns(share(limits.maxConnections()), share(limits.maxQueue()));
  }

  private int share(int ofAll) {
    return Math.ceilDiv(ofAll, eventLoops);
  }

  private static int count(Iterable<EventExecutor> loops) {
    int count = 0;
    for (EventExecutor ignored : loops) {
      count++;
    }
    return count;
  }
}
