package com.easyecom.kit.shop;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The clock that everything is told the time by, so that tests can move it. */
class ClockProducer {

  private static final Duration DATABASE_PRECISION = Duration.ofNanos(1_000);

  /** Ticks in microseconds: PostgreSQL keeps no more, and what is read back must equal what was. */
  @Produces
  @Singleton
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), DATABASE_PRECISION);
  }
}
