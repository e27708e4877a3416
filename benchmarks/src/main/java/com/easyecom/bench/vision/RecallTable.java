package com.easyecom.bench.vision;

import com.easyecom.pictures.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** How often products were found, by what had happened to their pictures. */
final class RecallTable {

  private static final double ALMOST_SURE = .9;
  private static final double MAYBE = .5;

  private static final String HEAD = "%-34s %6s %6s %8s %8s | %5s %5s %6s | %5s %5s %6s%n";
  private static final String ROW =
      "%-34s %6.3f %6.3f %8.3f %8s | %5.2f %5.2f %6.3f | %5.2f %5.2f %6.3f%n";

  private final Map<Change, List<Found>> found = new EnumMap<>(Change.class);

  synchronized void add(Change change, Found search) {
    found.computeIfAbsent(change, key -> new ArrayList<>()).add(search);
  }

  /**
   * Prints it all.
   *
   * @return whether the targets are met
   */
  boolean print() {
    boolean isMet = true;
    System.out.printf(
        HEAD, "", "@1", "@5", "family@1", "target", "p5", "p50", "0.9", "p50", "max", "0.5");
    for (Change change : Change.values()) {
      double recall = share(change, one -> one.rank() == 1);
      isMet &= recall >= target(change);
      System.out.printf(
          ROW,
          change.title(),
          recall,
          share(change, one -> one.rank() <= 5),
          share(change, one -> one.familyRank() == 1),
          "%.2f%s".formatted(target(change), recall >= target(change) ? "" : " NOT"),
          percentile(change, 5, Found::score),
          percentile(change, 50, Found::score),
          share(change, one -> one.score() >= ALMOST_SURE),
          percentile(change, 50, Found::unrelatedScore),
          percentile(change, 100, Found::unrelatedScore),
          share(change, one -> one.unrelatedScore() >= MAYBE));
    }
    System.out.println(
        """
        @1, @5: searches of which the product is first, among the first five; family@1: of which one
        of its family is first. Then scores: of the product itself, percentiles, and the share with
        0.9 or more; of the best product of another family, and the share of searches in which it
        has 0.5 or more.\
        """);
    printScores();
    return isMet;
  }

  private void printScores() {
    long pairs = 0;
    long high = 0;
    long mild = 0;
    long sure = 0;
    for (Map.Entry<Change, List<Found>> each : found.entrySet()) {
      for (Found one : each.getValue()) {
        pairs += one.unrelated();
        high += one.unrelatedHigh();
        mild += each.getKey().isMild() ? 1 : 0;
        sure += each.getKey().isMild() && one.score() >= ALMOST_SURE ? 1 : 0;
      }
    }
    System.out.printf(
        "Same product, mildly changed: %.2f %% have 0.9 or more. Unrelated: %.4f %% of %,d pairs"
            + " have 0.5 or more.%n",
        100.0 * sure / Math.max(1, mild), 100.0 * high / Math.max(1, pairs), pairs);
  }

  private static double target(Change change) {
    return switch (change) {
      case NONE, SMALL, LARGE, COMPRESSED -> .95;
      default -> .85;
    };
  }

  private double share(Change change, Predicate<Found> predicate) {
    List<Found> all = found.getOrDefault(change, List.of());
    return all.stream().filter(predicate).count() / (double) Math.max(1, all.size());
  }

  private double percentile(Change change, int percent, ToDoubleFunction<Found> value) {
    double[] sorted =
        found.getOrDefault(change, List.of()).stream().mapToDouble(value).sorted().toArray();
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
