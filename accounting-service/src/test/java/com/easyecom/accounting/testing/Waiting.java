package com.easyecom.accounting.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens elsewhere. */
public final class Waiting {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Waiting() {}

  public static void until(BooleanSupplier isSo, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not so in time: " + what);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** Waits until a transaction waits for the turn to post, which the caller has. */
  public static void untilSomebodyWaitsForTheTurn(Owner owner) {
    until(() -> waitForTheTurn(owner) > 0, "somebody waits for the turn to post");
  }

  private static int waitForTheTurn(Owner owner) {
    try (var handle = owner.open()) {
      return handle
          .createQuery(
              """
              SELECT count(*) FROM pg_locks
              WHERE locktype = 'advisory' AND NOT granted
                AND objid::bigint = hashtext(current_schema || '.posting')::bigint & 4294967295
              """)
          .mapTo(Integer.class)
          .one();
    }
  }
}
