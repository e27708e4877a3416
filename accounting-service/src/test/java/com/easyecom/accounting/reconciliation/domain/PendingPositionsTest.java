package com.easyecom.accounting.reconciliation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.reconciliation.domain.PendingPositions.Pending;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PendingPositionsTest {

  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  private final PendingPositions pending = new PendingPositions();

  @Test
  void withoutPendingPositionsThereIsNoLag() {
    assertEquals(Duration.ZERO, pending.lag(START));
  }

  @Test
  void lagIsTheAgeOfTheOldest() {
    askEveryMinute(3);
    assertEquals(Duration.ofMinutes(5), pending.lag(START.plusSeconds(300)));
    pending.settle(old -> old.position() < 2);
    assertEquals(Duration.ofMinutes(3), pending.lag(START.plusSeconds(300)));
    pending.clear();
    assertEquals(Duration.ZERO, pending.lag(START.plusSeconds(300)));
  }

  @Test
  void aDayOfSilenceKeepsTheOldestAndForgetsOnlySomeInBetween() {
    askEveryMinute(1_440);
    Instant end = START.plus(Duration.ofDays(1));
    assertEquals(Duration.ofDays(1), pending.lag(end));
    pending.settle(old -> old.position() < 720);
    Duration half = pending.lag(end);
    assertTrue(half.compareTo(Duration.ofHours(11)) > 0, half.toString());
    assertTrue(half.compareTo(Duration.ofHours(12)) <= 0, half.toString());
  }

  private void askEveryMinute(int times) {
    for (int i = 0; i < times; i++) {
      pending.add(new Pending(i, i, START.plusSeconds(60L * i)));
    }
  }
}
