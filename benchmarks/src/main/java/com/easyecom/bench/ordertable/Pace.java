package com.easyecom.bench.ordertable;

import java.time.Duration;

/**
 * How fast requests arrive, and how long.
 *
 * @param warmUp before it is measured
 * @param duration of each run
 * @param runs how many times it is measured; the medians of these count
 */
public record Pace(int perSecond, Duration warmUp, Duration duration, int runs) {

  void sayWarmUp() {
    System.out.printf("Warming up for %d s, not measured%n", warmUp.toSeconds());
  }

  void sayRun(int number, String what) {
    System.out.printf(
        "%nRun %d of %d%s: %d requests/s for %d s%n",
        number, runs, what, perSecond, duration.toSeconds());
  }
}
