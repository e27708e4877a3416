package com.easyecom.bench.ordertable;

import com.easyecom.bench.arrivals.Kinds;
import com.easyecom.bench.arrivals.Measured;
import com.easyecom.bench.arrivals.Medians;
import com.easyecom.bench.arrivals.OpenLoad;
import java.util.ArrayList;
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
    OpenLoad traffic =
        new OpenLoad(
            filled.shop(), Kinds.of(Kind.values()), new Questions(table)::next, pace.perSecond());
    pace.sayWarmUp();
    traffic.run(pace.warmUp());
    List<Measured> runs = new ArrayList<>();
    for (int i = 1; i <= pace.runs(); i++) {
      pace.sayRun(i, "");
      runs.add(traffic.run(pace.duration()));
      runs.getLast().print();
    }
    System.out.printf("%nMedians of %d runs:%n", pace.runs());
    Medians medians = new Medians(runs);
    return medians.areBelow(TARGET_MILLIS, GROUPS) && medians.isWithoutFailure();
  }
}
