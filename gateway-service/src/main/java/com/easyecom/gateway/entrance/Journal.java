package com.easyecom.gateway.entrance;

import com.easyecom.gateway.exchange.Exchange;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** What is left of a request when it is over: one line of log and its place in the metrics. */
@ApplicationScoped
class Journal {

  /** What a log says where the client left before there was an answer (a convention of nginx). */
  private static final int CLIENT_LEFT = 499;

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30)
  };

  private final MeterRegistry metrics;

  Journal(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void record(Exchange exchange) {
    int status = statusOf(exchange);
    long nanos = exchange.elapsedNanos();
    Timer.builder("gateway.requests")
        .description("Requests by route of the allow-list")
        .tag("route", exchange.route())
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(BUCKETS)
        .register(metrics)
        .record(nanos, TimeUnit.NANOSECONDS);
    String failure = exchange.upstreamFailure();
    if (failure != null) {
      String service = Objects.requireNonNull(exchange.service()).label();
      metrics.counter("gateway.upstream.failures", "service", service, "kind", failure).increment();
    }
    AccessLog.write(exchange, status, TimeUnit.NANOSECONDS.toMillis(nanos));
  }

  private static int statusOf(Exchange exchange) {
    boolean clientLeft = !exchange.response().ended() && exchange.upstreamFailure() == null;
    return clientLeft ? CLIENT_LEFT : exchange.response().getStatusCode();
  }
}
