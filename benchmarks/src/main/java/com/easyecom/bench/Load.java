package com.easyecom.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import org.HdrHistogram.Histogram;

/** Closed-loop load: each client sends its next request when the last one was answered. */
final class Load {

  /** One request of a client; answers whether it succeeded. */
  @FunctionalInterface
  interface Request extends IntPredicate {}

  /**
   * What a run measured.
   *
   * @param latencies in microseconds, of the requests that succeeded
   */
  record Result(int clients, long succeeded, long failed, Duration took, Histogram latencies) {

    double perSecond() {
      return succeeded / (took.toNanos() / 1e9);
    }

    double percentileMillis(double percentile) {
      return latencies.getValueAtPercentile(percentile) / 1e3;
    }
  }

  private static final long LONGEST_MICROS = 60_000_000;
  private static final int DIGITS = 3;

  private Load() {}

  /** Runs so many clients for so long; {@code request} is given the client's number. */
  static Result run(int clients, Duration duration, Request request) {
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    List<Future<Result>> parts = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        int client = i;
        parts.add(threads.submit(() -> runClient(client, end, request)));
      }
    }
    return sum(clients, Duration.ofNanos(System.nanoTime() - start), parts);
  }

  private static Result runClient(int client, long end, Request request) {
    Histogram latencies = new Histogram(LONGEST_MICROS, DIGITS);
    long failed = 0;
    while (System.nanoTime() < end) {
      long sent = System.nanoTime();
      if (request.test(client)) {
        latencies.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - sent) / 1_000));
      } else {
        failed++;
      }
    }
    return new Result(1, latencies.getTotalCount(), failed, Duration.ZERO, latencies);
  }

  private static Result sum(int clients, Duration took, List<Future<Result>> parts) {
    Histogram latencies = new Histogram(LONGEST_MICROS, DIGITS);
    long failed = 0;
    for (Future<Result> part : parts) {
      try {
        latencies.add(part.get().latencies());
        failed += part.get().failed();
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException("a client failed", e);
      }
    }
    return new Result(clients, latencies.getTotalCount(), failed, took, latencies);
  }
}
