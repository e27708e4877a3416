package com.easyecom.bench.vision;

import com.easyecom.vision.index.ExactIndex;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * How long one search takes, one after the other. The time depends on how many vectors and views
 * there are, not on where they point: they are drawn by chance.
 */
final class SearchSpeed {

  private static final double TARGET_MILLIS = 20;
  private static final int TARGETED = 100_000;

  /** The last is as many as an instance holds when nothing else is configured. */
  private static final int[] SIZES = {10_000, TARGETED, 300_000};

  private static final int WARM_UP = 200;
  private static final int MEASURED = 500;
  private static final int K = 20;

  private final Random random = new Random(1);
  private final int dimension;
  private final int mostViews;

  SearchSpeed(int dimension, int mostViews) {
    this.dimension = dimension;
    this.mostViews = mostViews;
  }

  /**
   * Prints the times.
   *
   * @return whether the target is met
   */
  boolean measure() {
    boolean isFast = true;
    for (int size : SIZES) {
      ExactIndex index = new ExactIndex(dimension, size);
      for (int i = 0; i < size; i++) {
        index.put(i, i, vector());
      }
      for (int views : new int[] {1, mostViews}) {
        isFast &= isFast(index, views, "", product -> true);
        isFast &= isFast(index, views, ", 1 % pass a filter", product -> product % 100 == 7);
      }
    }
    return isFast;
  }

  private boolean isFast(ExactIndex index, int views, String filter, LongPredicate product) {
    Histogram micros = new Histogram(3);
    long warmCpuNanos = 0;
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      List<float[]> query = Stream.generate(this::vector).limit(views).toList();
      long begin = System.nanoTime();
      if (index.nearest(query, K, product).size() != K) {
        throw new IllegalStateException("A search found too few");
      }
      if (i >= WARM_UP) {
        micros.recordValue((System.nanoTime() - begin) / 1_000);
      } else {
        warmCpuNanos = cpuNanos();
      }
    }
    double cpuMillis = (cpuNanos() - warmCpuNanos) / 1e6 / MEASURED;
    double p99 = micros.getValueAtPercentile(99) / 1_000.0;
    boolean isMet = p99 < TARGET_MILLIS || index.size() > TARGETED;
    System.out.printf(
        "search of %,7d vectors, %2d views%-20s p50 %.2f ms, p99 %.2f ms, processors %.2f ms%s%n",
        index.size(),
        views,
        filter,
        micros.getValueAtPercentile(50) / 1_000.0,
        p99,
        cpuMillis,
        isMet ? "" : ": NOT below " + TARGET_MILLIS + " ms");
    return isMet;
  }

  /** Of the whole process: what a search takes whatever else the machine does. */
  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private float[] vector() {
    float[] vector = new float[dimension];
    double square = 0;
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) random.nextGaussian();
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < dimension; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }
}
