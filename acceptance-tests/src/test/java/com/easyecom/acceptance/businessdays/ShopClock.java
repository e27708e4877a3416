package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What time it is in the shop: days go by when the test says so (docs/local-stack.md). */
final class ShopClock {

  /** Across the date line from UTC, and with a change of the clocks. */
  static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

  private static final Duration UNTIL_ALL_LOOKED = Duration.ofMillis(60);

  private final Path file;
  private Duration ahead = Duration.ZERO;
  private Instant began = Instant.EPOCH;

  ShopClock(Path file) {
    this.file = file;
  }

  /** Lets it be that time for all services. */
  void moveTo(LocalDate day, LocalTime time) {
    began = day.atTime(time).atZone(ZONE).toInstant();
    ahead = Duration.between(Instant.now(), began).truncatedTo(ChronoUnit.MICROS);
    Path next = file.resolveSibling("next");
    try {
      Files.writeString(next, ahead.toString());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Eventually.pause(UNTIL_ALL_LOOKED);
  }

  /** To when it was moved: what is done after that happens a little later. */
  Instant began() {
    return began;
  }

  /** What the services' clocks show at this moment, or showed a moment ago. */
  Instant instant() {
    return Instant.now().plus(ahead);
  }

  LocalDate today() {
    return dayOf(began);
  }

  /** The shop's day. */
  static LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, ZONE);
  }
}
