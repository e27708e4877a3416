package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.OwnStack;
import com.easyecom.acceptance.Shop;
import com.easyecom.acceptance.lives.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random business days through the whole shop equal a naive double-entry model: every report of
 * every day, past ones too, after some of the days and at the end. In a stack of its own, whose
 * days go by when the test says so, and which nobody else has used.
 *
 * <p>The short form is always the same. {@code -Dbusinessdays.rounds} makes it longer and other
 * each time; what fails then says the {@code -Dseed} that repeats it.
 */
@Tag("own-stack")
class BusinessDaysTest {

  private static final int SHORT = 50;
  private static final int ROUNDS = Integer.getInteger("businessdays.rounds", 1);
  private static final int DAYS = Integer.getInteger("businessdays.days", SHORT);
  private static final int DAYS_BETWEEN = 17;

  /** In between, one day of four is looked at by itself; in the end each. */
  private static final int SOME = 4;

  private static final int ALL = 1;
  private static final long SEED = 20_301_001;

  @Test
  void randomBusinessDaysEqualANaiveModelOfTheBooks() throws IOException {
    long seed = Long.getLong("seed", ROUNDS == 1 ? SEED : System.nanoTime());
    for (int round = 0; round < ROUNDS; round++) {
      live(seed + round);
    }
  }

  private static void live(long seed) throws IOException {
    Path file = Files.createTempDirectory("easyecom-clock-").resolve("ahead");
    ShopClock clock = new ShopClock(file);
    clock.moveTo(LocalDate.of(2030, 9, 27), LocalTime.NOON);
    OwnStack stack =
        OwnStack.startEmpty(
            Map.of(
                "EASYECOM_CLOCK", file.toString(),
                "SHOP_TIME_ZONE", ShopClock.ZONE.getId(),
                // Days without news of who may do what, as it seems to the services.
                "ACCESS_WRITE_WITHIN", "87600h",
                "RECURRING_EVERY", "1s",
                "RECONCILIATION_FRESH_FOR", "1s",
                "RECONCILIATION_REST_PER_WORK", "0"));
    try {
      live(seed, stack, clock);
    } finally {
      stack.end();
    }
  }

  private static void live(long seed, OwnStack stack, ShopClock clock) {
    BusinessDays days = new BusinessDays(Shop.open(stack.address()), Choice.of(seed), clock);
    try {
      for (int day = 1; day <= DAYS; day++) {
        days.live();
        if (day % DAYS_BETWEEN == 0) {
          days.compare(SOME);
        }
      }
      days.end();
      days.compare(ALL);
      if (seed == SEED && DAYS == SHORT) {
        days.areTelling();
      }
    } catch (AssertionError | RuntimeException fault) {
      throw new AssertionError(
          "with -Dseed=%d -Dbusinessdays.days=%d, after\n%s".formatted(seed, DAYS, days.told()),
          fault);
    }
  }
}
