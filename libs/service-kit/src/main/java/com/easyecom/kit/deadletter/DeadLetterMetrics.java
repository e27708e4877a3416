package com.easyecom.kit.deadletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** How many events were refused for good, and how many wait behind those. */
@Singleton
class DeadLetterMetrics {

  void register(@Observes StartupEvent event, MeterRegistry metrics, DeadLetterTable table) {
    gauge(metrics, table, "set_aside", false);
    gauge(metrics, table, "parked", true);
  }

  private static void gauge(
      MeterRegistry metrics, DeadLetterTable table, String state, boolean isParked) {
    Gauge.builder("easyecom.dead.letters", table, letters -> letters.countParked(isParked))
        .description("Events without effect: refused for good, or waiting behind such a one")
        .tag("state", state)
        .register(metrics);
  }
}
