package com.easyecom.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Reading single products through the gateway, signed in, at several concurrencies. */
final class ReadsBenchmark {

  private static final int PRODUCTS = 200;
  private static final int OK = 200;

  private final ShopClient shop;
  private final List<Integer> concurrencies;
  private final Duration warmUp;
  private final Duration duration;

  /**
   * @param concurrencies how many clients read at a time, a run each
   * @param duration of each run
   */
  ReadsBenchmark(ShopClient shop, List<Integer> concurrencies, Duration warmUp, Duration duration) {
    this.shop = shop;
    this.concurrencies = concurrencies;
    this.warmUp = warmUp;
    this.duration = duration;
  }

  /** Runs and prints; answers whether there was no error. */
  boolean run() {
    List<Long> products = new Stocking(shop).products(PRODUCTS);
    measure(products, concurrencies.getLast(), warmUp);
    System.out.printf("%8s %10s %9s %9s %7s%n", "clients", "GET/s", "p50 ms", "p99 ms", "errors");
    long failed = 0;
    for (int clients : concurrencies) {
      Load.Result result = measure(products, clients, duration);
      System.out.printf(
          "%8d %10.1f %9.2f %9.2f %7d%n",
          clients,
          result.perSecond(),
          result.percentileMillis(50),
          result.percentileMillis(99),
          result.failed());
      failed += result.failed();
    }
    return failed == 0;
  }

  private Load.Result measure(List<Long> products, int clients, Duration howLong) {
    return Load.run(
        clients,
        howLong,
        client -> {
          long product = products.get(ThreadLocalRandom.current().nextInt(products.size()));
          return shop.getForStatus("/api/v1/products/" + product) == OK;
        });
  }
}
