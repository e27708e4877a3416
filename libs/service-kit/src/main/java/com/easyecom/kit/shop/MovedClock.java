package com.easyecom.kit.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that is ahead of another one by what a file says, as an ISO 8601 duration such as {@code
 * P40DT3H}. The file is looked at again and again, so that a test can let days go by for all
 * services at once.
 */
final class MovedClock extends Clock {

  private static final Duration LOOKED_AT_EVERY = Duration.ofMillis(20);

  private record Ahead(Duration by, long readAtNanos) {

    private boolean isFresh() {
      return System.nanoTime() - readAtNanos < LOOKED_AT_EVERY.toNanos();
    }
  }

  private final Clock clock;
  private final Path file;
  private volatile Ahead ahead;

  /**
   * @throws UncheckedIOException if there is no such file
   */
  MovedClock(Clock clock, Path file) {
    this.clock = clock;
    this.file = file;
    this.ahead = read(file);
  }

  @Override
  public Instant instant() {
    Ahead known = ahead;
    if (!known.isFresh()) {
      known = read(file);
      ahead = known;
    }
    return clock.instant().plus(known.by);
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovedClock(clock.withZone(zone), file);
  }

  private static Ahead read(Path file) {
    try {
      return new Ahead(Duration.parse(Files.readString(file).strip()), System.nanoTime());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read how far the clock is ahead", e);
    }
  }
}
