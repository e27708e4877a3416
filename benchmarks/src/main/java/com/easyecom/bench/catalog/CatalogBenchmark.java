package com.easyecom.bench.catalog;

import com.easyecom.bench.ShopClient;
import com.easyecom.bench.arrivals.Kinds;
import com.easyecom.bench.arrivals.Measured;
import com.easyecom.bench.arrivals.Medians;
import com.easyecom.bench.arrivals.OpenLoad;
import com.easyecom.bench.database.StackDatabase;
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
    StackDatabase database,
    CatalogSize size,
    int perSecond,
    Duration warmUp,
    Duration duration,
    int runs) {

  private static final List<String> GROUPS = List.of("list", "get", "search");

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
    OpenLoad traffic =
        new OpenLoad(shop, Kinds.of(Kind.values()), new Questions(load.ids())::next, perSecond);
    System.out.printf("Warming up for %d s, not measured%n", warmUp.toSeconds());
    traffic.run(warmUp);
    List<Measured> measured = new ArrayList<>();
    for (int i = 1; i <= runs; i++) {
      System.out.printf(
          "%nRun %d of %d: %d requests/s for %d s%n", i, runs, perSecond, duration.toSeconds());
      measured.add(traffic.run(duration));
      measured.getLast().print();
    }
    System.out.printf("%nMedians of %d runs:%n", runs);
    Medians medians = new Medians(measured);
    return medians.areBelow(TARGET_MILLIS, GROUPS) && medians.isWithoutFailure();
  }
}
