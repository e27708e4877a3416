package com.easyecom.bench.books;

import com.easyecom.bench.ShopClient;
import com.easyecom.bench.arrivals.Kinds;
import com.easyecom.bench.arrivals.Medians;
import com.easyecom.bench.arrivals.OpenLoad;
import com.easyecom.bench.arrivals.Pace;
import com.easyecom.bench.database.StackDatabase;
import java.util.List;

/** All reports of large books, through the gateway, at a fixed rate of arrivals. */
public record BooksBenchmark(ShopClient shop, StackDatabase database, BooksSize size, Pace pace) {

  private static final double TARGET_MILLIS = 50;
  private static final double TARGET_PAST_AGING_MILLIS = 500;

  /** Loads, runs and prints; answers whether all was right and fast enough. */
  public boolean run() {
    BooksLoad load = new BooksLoad(database, size);
    System.out.printf(
        "Books of %,d lines, %,d products and %,d days%n",
        size.lines(), BooksSize.PRODUCTS, BooksSize.DAYS);
    load.load();
    load.settle();
    new LoadCheck(database, shop).check();
    Truth truth = Truth.of(database, load.firstDay());
    Medians medians =
        pace.measure(
            new OpenLoad(
                shop, Kinds.of(Kind.values()), new Questions(truth)::next, pace.perSecond()));
    boolean isFast = medians.areBelow(TARGET_MILLIS, Kind.usual());
    isFast &= medians.areBelow(TARGET_PAST_AGING_MILLIS, List.of(Kind.AGING_PAST.title()));
    return isFast && medians.isWithoutFailure();
  }
}
