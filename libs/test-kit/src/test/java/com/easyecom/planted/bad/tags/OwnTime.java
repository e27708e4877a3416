package com.easyecom.planted.bad.tags;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Each way to read the time past the injected clock. */
class OwnTime {

  Instant called() {
    return Instant.now();
  }

  Supplier<Instant> referenced() {
    return Instant::now;
  }

  long counted() {
    return System.currentTimeMillis();
  }

  LocalDate ofAnOwnClock() {
    return LocalDate.now(Clock.systemUTC());
  }
}
