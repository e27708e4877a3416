package com.easyecom.kit.shop;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The clock that everything is told the time by, so that tests can move it. The environment
 * variable {@value #FILE_VARIABLE}, which only tests set, names the file of a {@link MovedClock}.
 */
class ClockProducer {

  static final String FILE_VARIABLE = "EASYECOM_CLOCK";

  private static final Duration DATABASE_PRECISION = Duration.ofNanos(1_000);

  /** Ticks in microseconds: PostgreSQL keeps no more, and what is read back must equal what was. */
  @Produces
  @Singleton
  Clock clock() {
    return clock(System.getenv(FILE_VARIABLE));
  }

  static Clock clock(@Nullable String file) {
    Clock clock = Clock.systemUTC();
    boolean isMoved = file != null && !file.isBlank();
    return Clock.tick(isMoved ? new MovedClock(clock, Path.of(file)) : clock, DATABASE_PRECISION);
  }
}
