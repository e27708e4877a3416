package com.easyecom.bench.ordertable;

import com.easyecom.bench.arrivals.Kinds;
import com.easyecom.bench.arrivals.Medians;
import com.easyecom.bench.arrivals.OpenLoad;
import com.easyecom.bench.arrivals.Pace;
import java.util.List;

/**
 * Lists, searches, orders and customers of a large table, through the gateway, at a fixed rate of
 * arrivals.
 */
public record ReadingBenchmark(FilledShop filled, Pace pace) {

  private static final List<String> GROUPS = List.of("list", "search", "get", "customers");
  private static final double TARGET_MILLIS = 20;

  /** Loads, runs and prints; answers whether all was right and fast enough. */
  public boolean run() {
    LoadedTable table = filled.fill();
    Medians medians =
        pace.measure(
            new OpenLoad(
                filled.shop(),
                Kinds.of(Kind.values()),
                new Questions(table)::next,
                pace.perSecond()));
    return medians.areBelow(TARGET_MILLIS, GROUPS) && medians.isWithoutFailure();
  }
}
