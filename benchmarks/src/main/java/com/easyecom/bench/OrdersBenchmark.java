package com.easyecom.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Orders through the gateway, at several concurrencies, uniform and with one hot product. */
final class OrdersBenchmark {

  private static final int PRODUCTS = 1_000;
  private static final int CREATED = 201;

  private final ObjectMapper json = new ObjectMapper();
  private final ShopClient shop;
  private final List<Integer> concurrencies;
  private final Duration warmUp;
  private final Duration duration;
  private final LongAdder unitsSold = new LongAdder();

  /**
   * @param concurrencies how many clients order at a time, a run each
   * @param duration of each run
   */
  OrdersBenchmark(
      ShopClient shop, List<Integer> concurrencies, Duration warmUp, Duration duration) {
    this.shop = shop;
    this.concurrencies = concurrencies;
    this.warmUp = warmUp;
    this.duration = duration;
  }

  /** Runs and prints; answers whether there was no error and all agrees afterwards. */
  boolean run() {
    Agreement agreement = new Agreement(shop);
    BigDecimal inventoryBefore = agreement.inventory();
    System.out.printf("Stocking %d products%n", PRODUCTS);
    List<Long> products = new Stocking(shop).products(PRODUCTS);
    measure(new OrderWorkload(products, false), concurrencies.getLast(), warmUp);

    System.out.printf(
        "%n%-16s %8s %10s %9s %9s %7s%n",
        "workload", "clients", "orders/s", "p50 ms", "p99 ms", "errors");
    long failed = 0;
    for (boolean isHot : new boolean[] {false, true}) {
      for (int clients : concurrencies) {
        failed += report(new OrderWorkload(products, isHot), clients);
      }
    }
    return agree(agreement, products, inventoryBefore) && failed == 0;
  }

  private long report(OrderWorkload workload, int clients) {
    Load.Result result = measure(workload, clients, duration);
    System.out.printf(
        "%-16s %8d %10.1f %9.2f %9.2f %7d%n",
        workload.name(),
        clients,
        result.perSecond(),
        result.percentileMillis(50),
        result.percentileMillis(99),
        result.failed());
    return result.failed();
  }

  private Load.Result measure(OrderWorkload workload, int clients, Duration howLong) {
    return Load.run(
        clients,
        howLong,
        client -> {
          String order = workload.nextOrder();
          boolean isPlaced = shop.postForStatus("/api/v1/orders", order) == CREATED;
          if (isPlaced) {
            unitsSold.add(lines(order));
          }
          return isPlaced;
        });
  }

  private int lines(String order) {
    try {
      return json.readTree(order).path("items").size();
    } catch (IOException e) {
      throw new IllegalStateException("our own order is JSON", e);
    }
  }

  private boolean agree(Agreement agreement, List<Long> products, BigDecimal inventoryBefore) {
    BigDecimal allocated = agreement.allocated(products);
    boolean stock = allocated.compareTo(BigDecimal.valueOf(unitsSold.sum())) == 0;
    boolean books = agreement.booksAgree(products, inventoryBefore);
    System.out.printf(
        "%nunits ordered %d, held by the stock %s: %s; books: %s%n",
        unitsSold.sum(),
        allocated.toPlainString(),
        stock ? "agree" : "DIFFER",
        books ? "agree" : "DIFFER");
    return stock && books;
  }
}
