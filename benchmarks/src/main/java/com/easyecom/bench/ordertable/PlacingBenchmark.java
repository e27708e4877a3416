package com.easyecom.bench.ordertable;

import com.easyecom.bench.arrivals.Kinds;
import com.easyecom.bench.arrivals.Measured;
import com.easyecom.bench.arrivals.Medians;
import com.easyecom.bench.arrivals.OpenLoad;
import com.easyecom.bench.arrivals.Pace;
import com.easyecom.bench.arrivals.Question;
import com.easyecom.bench.arrivals.RequestKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Placing orders in a shop that has few of them and in one that has many, in turn, through the
 * gateway, at a fixed rate of arrivals that is far from what they can take.
 */
public record PlacingBenchmark(FilledShop few, FilledShop many, Pace pace) {

  private static final double MOST_RATIO = 1.3;

  private enum Placing implements RequestKind {
    PLACE;

    @Override
    public String group() {
      return "place";
    }

    @Override
    public String title() {
      return "place";
    }
  }

  /** A shop, what is asked of it, and what it answered. */
  private record Side(FilledShop filled, OpenLoad traffic, long before, List<Measured> runs) {

    static Side of(FilledShop filled, int perSecond) {
      LoadedTable table = filled.fill();
      List<Long> products =
          new OrderLoad(filled.database(), filled.shop(), filled.size()).products();
      NewOrders orders = new NewOrders(table, products);
      OpenLoad traffic =
          new OpenLoad(
              filled.shop(),
              Kinds.of(Placing.PLACE),
              () -> new Question(Placing.PLACE, NewOrders.PATH, orders.next(), NewOrders::isPlaced),
              perSecond);
      return new Side(filled, traffic, filled.orders(), new ArrayList<>());
    }

    String name() {
      return ", %,d orders".formatted(filled.size().orders());
    }

    Medians medians() {
      return new Medians(runs.subList(1, runs.size()));
    }

    /** Whether each answer is an order in the table, and no more. */
    boolean hasAll() {
      long answered = runs.stream().mapToLong(Measured::answered).sum();
      long stored = filled.orders() - before;
      System.out.printf(
          "%,d orders answered, %,d stored in the table of %,d%n",
          answered, stored, filled.size().orders());
      return answered == stored && medians().isWithoutFailure();
    }
  }

  /** Loads, runs and prints; answers whether all was right, and as fast with many as with few. */
  public boolean run() {
    List<Side> sides = List.of(Side.of(few, pace.perSecond()), Side.of(many, pace.perSecond()));
    pace.sayWarmUp();
    sides.forEach(side -> side.runs().add(side.traffic().run(pace.warmUp())));
    for (int i = 1; i <= pace.runs(); i++) {
      for (Side side : i % 2 == 1 ? sides : sides.reversed()) {
        pace.sayRun(i, side.name());
        side.runs().add(side.traffic().run(pace.duration()));
        side.runs().getLast().print();
      }
    }
    return compare(sides.getFirst(), sides.getLast());
  }

  private boolean compare(Side small, Side large) {
    System.out.printf("%nMedians of %d runs:%n", pace.runs());
    for (Side side : List.of(small, large)) {
      System.out.printf(
          "%,10d orders: p50 %.1f ms, p99 %.1f ms%n",
          side.filled().size().orders(),
          side.medians().millis("place", 50),
          side.medians().millis("place", 99));
    }
    double ratio = large.medians().millis("place", 99) / small.medians().millis("place", 99);
    System.out.printf(
        "p99 with many is %.2f of that with few: %s %.1f%n",
        ratio, ratio <= MOST_RATIO ? "within" : "NOT within", MOST_RATIO);
    return small.hasAll() & large.hasAll() & ratio <= MOST_RATIO;
  }
}
