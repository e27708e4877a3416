package com.easyecom.bench.arrivals;

import java.util.List;

/** Several runs of the same. The median of what each of them measured counts. */
public record Medians(List<Measured> runs) {

  /** The median of the runs' percentiles of a group, or of one kind, in milliseconds. */
  public double millis(String groupOrTitle, double percentile) {
    List<Double> sorted =
        runs.stream().map(run -> run.millis(groupOrTitle, percentile)).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  public boolean isWithoutFailure() {
    return runs.stream().allMatch(run -> run.failures() == 0);
  }

  /**
   * Prints each group's p99 beside the target.
   *
   * @return whether all are below
   */
  public boolean areBelow(double targetMillis, List<String> groups) {
    boolean isFast = true;
    for (String group : groups) {
      double p99 = millis(group, 99);
      isFast &= p99 < targetMillis;
      System.out.printf(
          "%-10s p50 %.1f, p99 %.1f ms: %s %.0f ms%n",
          group, millis(group, 50), p99, p99 < targetMillis ? "below" : "NOT below", targetMillis);
    }
    return isFast;
  }
}
