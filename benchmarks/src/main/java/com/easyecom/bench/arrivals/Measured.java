package com.easyecom.bench.arrivals;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What a run measured, by kind. */
public final class Measured {

  private static final long LONGEST_MICROS = 120_000_000;
  private static final int DIGITS = 3;
  private static final long NANOS_PER_MICRO = 1_000;

  private final Kinds kinds;
  private final Map<RequestKind, Histogram> latencies = new HashMap<>();
  private final Map<RequestKind, Long> failures = new HashMap<>();
  private @Nullable String firstFailure;
  private Duration took = Duration.ZERO;

  Measured(Kinds kinds) {
    this.kinds = kinds;
    for (RequestKind kind : kinds.all()) {
      latencies.put(kind, new Histogram(LONGEST_MICROS, DIGITS));
      failures.put(kind, 0L);
    }
  }

  synchronized void answered(RequestKind kind, long nanos) {
    latencies
        .getOrDefault(kind, new Histogram(DIGITS))
        .recordValue(Math.min(LONGEST_MICROS, nanos / NANOS_PER_MICRO));
  }

  synchronized void failed(RequestKind kind, String how) {
    failures.merge(kind, 1L, Long::sum);
    if (firstFailure == null) {
      firstFailure = kind.title() + ": " + how;
    }
  }

  void took(Duration time) {
    this.took = time;
  }

  /** The latencies of all kinds of a group, or of one kind, in microseconds. */
  Histogram latencies(String groupOrTitle) {
    Histogram all = new Histogram(LONGEST_MICROS, DIGITS);
    latencies.forEach(
        (kind, each) -> {
          if (kind.group().equals(groupOrTitle) || kind.title().equals(groupOrTitle)) {
            all.add(each);
          }
        });
    return all;
  }

  public long failures() {
    return failures.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many requests were answered rightly. */
  public long answered() {
    return latencies.values().stream().mapToLong(Histogram::getTotalCount).sum();
  }

  double perSecond() {
    return answered() / (took.toNanos() / 1e9);
  }

  /** Prints a line for each kind, and one for each group. */
  public void print() {
    System.out.printf(
        "%-24s %9s %8s %8s %8s %8s%n", "", "answered", "p50 ms", "p95 ms", "p99 ms", "max ms");
    kinds.titlesAndGroups().forEach(this::line);
    System.out.printf("%.1f answers/s, %d errors%n", perSecond(), failures());
    if (firstFailure != null) {
      System.out.println("first error: " + firstFailure);
    }
  }

  private void line(String groupOrTitle) {
    Histogram of = latencies(groupOrTitle);
    System.out.printf(
        "%-24s %9d %8.1f %8.1f %8.1f %8.1f%n",
        groupOrTitle,
        of.getTotalCount(),
        millis(of, 50),
        millis(of, 95),
        millis(of, 99),
        of.getMaxValue() / 1e3);
  }

  /** A percentile of a group, or of one kind, in milliseconds. */
  public double millis(String groupOrTitle, double percentile) {
    return millis(latencies(groupOrTitle), percentile);
  }

  private static double millis(Histogram latencies, double percentile) {
    return latencies.getValueAtPercentile(percentile) / 1e3;
  }
}
