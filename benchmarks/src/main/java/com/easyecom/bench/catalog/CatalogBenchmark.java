package com.easyecom.bench.catalog;

import com.easyecom.bench.ShopClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * List, get and search of a large catalog, through the gateway, at a fixed rate of arrivals.
 *
 * @param runs how many times it is measured; the medians of these count
 */
public record CatalogBenchmark(
    ShopClient shop,
    CatalogDatabase database,
    CatalogSize size,
    int perSecond,
    Duration warmUp,
    Duration duration,
    int runs) {

  static final List<String> GROUPS = List.of("list", "get", "search");

  private static final double TARGET_MILLIS = 20;

  /** Loads, runs and prints; answers whether all was right and fast enough. */
  public boolean run() {
    CatalogLoad load = new CatalogLoad(database, size);
    System.out.printf(
        "A catalog of %,d products and %,d movements%n", size.products(), size.movements());
    if (load.load()) {
      load.settle();
      new LoadCheck(database, shop, size).check();
    }
    OpenLoad traffic = new OpenLoad(shop, new Questions(load.ids()), perSecond);
    System.out.printf("Warming up for %d s, not measured%n", warmUp.toSeconds());
    traffic.run(warmUp);
    List<Measured> measured = new ArrayList<>();
    for (int i = 1; i <= runs; i++) {
      System.out.printf(
          "%nRun %d of %d: %d requests/s for %d s%n", i, runs, perSecond, duration.toSeconds());
      measured.add(traffic.run(duration));
      measured.getLast().print();
    }
    return conclude(measured);
  }

  private boolean conclude(List<Measured> measured) {
    System.out.printf("%nMedians of %d runs:%n", runs);
    boolean isFast = true;
    for (String group : GROUPS) {
      double p99 = median(measured, group);
      isFast &= p99 < TARGET_MILLIS;
      System.out.printf(
          "%-8s p99 %.1f ms: %s %.0f ms%n",
          group, p99, p99 < TARGET_MILLIS ? "below" : "NOT below", TARGET_MILLIS);
    }
    return isFast && measured.stream().allMatch(each -> each.failures() == 0);
  }

  private static double median(List<Measured> measured, String group) {
    List<Double> sorted =
        measured.stream().map(each -> Measured.millis(each.latencies(group), 99)).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
