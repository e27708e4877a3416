package com.easyecom.kit.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that tests move for all services at once. */
class MovedClockTest {

  private static final Instant NOON = Instant.parse("2026-02-20T12:00:00Z");
  private static final Clock STANDING = Clock.fixed(NOON, ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void itIsAheadByWhatTheFileSaysFromNowOn() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("clock"), "P40DT3H\n");
    Clock clock = new MovedClock(STANDING, file);
    assertEquals(Instant.parse("2026-04-01T15:00:00Z"), clock.instant());

    Files.writeString(file, "PT1H");
    Thread.sleep(Duration.ofMillis(40));
    assertEquals(Instant.parse("2026-02-20T13:00:00Z"), clock.instant());
  }

  @Test
  void whateverTheFileSaysItTicksInMicroseconds() throws IOException {
    Path file = Files.writeString(folder.resolve("clock"), "PT0.123456789S");
    assertEquals(0, ClockProducer.clock(file.toString()).instant().getNano() % 1_000);
  }

  @Test
  void aFileThatIsNotThereIsNoticedAtOnce() {
    String missing = folder.resolve("missing").toString();
    assertThrows(UncheckedIOException.class, () -> ClockProducer.clock(missing));
  }

  @Test
  void withoutAFileTheTimeIsThatOfTheMachineInMicroseconds() {
    for (String none : new String[] {null, ""}) {
      Instant before = Instant.now().minus(Duration.ofNanos(1_000));
      Instant now = ClockProducer.clock(none).instant();
      assertEquals(0, now.getNano() % 1_000);
      assertEquals(true, now.isAfter(before) && !now.isAfter(Instant.now()));
    }
  }
}
