package com.easyecom.bench.catalog;

import com.easyecom.bench.ShopClient;
import com.easyecom.bench.arrivals.Kinds;
import com.easyecom.bench.arrivals.Medians;
import com.easyecom.bench.arrivals.OpenLoad;
import com.easyecom.bench.arrivals.Pace;
import com.easyecom.bench.database.StackDatabase;
import java.util.List;

/** List, get and search of a large catalog, through the gateway, at a fixed rate of arrivals. */
public record CatalogBenchmark(
    ShopClient shop, StackDatabase database, CatalogSize size, Pace pace) {

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
    Medians medians =
        pace.measure(
            new OpenLoad(
                shop, Kinds.of(Kind.values()), new Questions(load.ids())::next, pace.perSecond()));
    return medians.areBelow(TARGET_MILLIS, GROUPS) && medians.isWithoutFailure();
  }
}
