package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what follows by events, restarts and time. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(100);

  private Eventually() {}

  /**
   * Waits until nothing is wrong.
   *
   * @param wrong says what still is; empty when nothing
   */
  public static void isSo(Supplier<String> wrong) {
    isSo(PATIENCE, wrong);
  }

  /** The same with another patience; fails with what was wrong last. */
  public static void isSo(Duration patience, Supplier<String> wrong) {
    long end = System.nanoTime() + patience.toNanos();
    String last = wrong.get();
    while (!last.isEmpty() && System.nanoTime() < end) {
      pause(POLL);
      last = wrong.get();
    }
    assertEquals("", last, "still so after " + patience.toSeconds() + " s");
  }

  /** Waits until a condition holds. */
  public static void holds(Duration patience, String what, BooleanSupplier condition) {
    isSo(patience, () -> condition.getAsBoolean() ? "" : "not yet: " + what);
  }

  /** Fails as soon as the condition does not hold, which it must for all of this time. */
  public static void holdsFor(Duration time, String what, BooleanSupplier condition) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      assertTrue(condition.getAsBoolean(), () -> "no longer so: " + what);
      pause(POLL);
    }
  }

  /** Lets somebody else have a turn. */
  public static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
