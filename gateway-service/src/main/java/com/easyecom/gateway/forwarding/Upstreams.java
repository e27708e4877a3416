package com.easyecom.gateway.forwarding;

import com.easyecom.gateway.GatewayConfig;
import com.easyecom.gateway.routing.Service;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * All services with their connections; a service that is slow fills its own pool and no other's.
 */
@ApplicationScoped
class Upstreams {

  /** Shorter than the services keep a silent connection, so that none is used as it closes. */
  private static final int KEEP_ALIVE_SECONDS = 30;

  private final Map<Service, Upstream> byService = new EnumMap<>(Service.class);

  Upstreams(Vertx vertx, GatewayConfig config, MeterRegistry metrics) {
    for (Service service : Service.values()) {
      Upstream upstream = create(service, vertx, config);
      byService.put(service, upstream);
      Gauge.builder("gateway.upstream.active", upstream.active(), Number::doubleValue)
          .description("Requests waiting for a service or being answered by it")
          .tag("service", service.label())
          .register(metrics);
    }
  }

  Upstream of(Service service) {
    return Objects.requireNonNull(byService.get(service));
  }

  private static Upstream create(Service service, Vertx vertx, GatewayConfig config) {
    GatewayConfig.Address address = config.services().get(service);
    if (address == null) {
      throw new IllegalStateException("gateway.services has no address of " + service.label());
    }
    GatewayConfig.Upstream limits = config.upstream();
    long connectMillis = limits.connectTimeout().toMillis();
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout(Math.toIntExact(connectMillis))
            .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
            .setIdleTimeout(Math.toIntExact(limits.idleTimeout().toMillis()))
            .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    PoolOptions pool =
        new PoolOptions()
            .setHttp1MaxSize(limits.maxConnections())
            .setMaxWaitQueueSize(limits.maxQueue());
    HttpClient client = vertx.createHttpClient(options, pool);
    URI url = address.url();
    return new Upstream(service, url, client, connectMillis);
  }
}
