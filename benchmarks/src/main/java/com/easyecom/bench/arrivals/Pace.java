package com.easyecom.bench.arrivals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast requests arrive, and how long.
 *
 * @param warmUp before it is measured
 * @param duration of each run
 * @param runs how many times it is measured; the medians of these count
 */
public record Pace(int perSecond, Duration warmUp, Duration duration, int runs) {

  /** Warms up, then measures each run, and prints it. */
  public Medians measure(OpenLoad traffic) {
    sayWarmUp();
    traffic.run(warmUp);
    List<Measured> measured = new ArrayList<>();
    for (int i = 1; i <= runs; i++) {
      sayRun(i, "");
      measured.add(traffic.run(duration));
      measured.getLast().print();
    }
    System.out.printf("%nMedians of %d runs:%n", runs);
    return new Medians(measured);
  }

  public void sayWarmUp() {
    System.out.printf("Warming up for %d s, not measured%n", warmUp.toSeconds());
  }

  public void sayRun(int number, String what) {
    System.out.printf(
        "%nRun %d of %d%s: %d requests/s for %d s%n",
        number, runs, what, perSecond, duration.toSeconds());
  }
}
