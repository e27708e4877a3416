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
  private static final List<Integer> CONCURRENCIES = List.of(1, 8, 32);
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final int CREATED = 201;

  private final ObjectMapper json = new ObjectMapper();
  private final ShopClient shop;
  private final Duration duration;
  private final LongAdder unitsSold = new LongAdder();

  OrdersBenchmark(ShopClient shop, Duration duration) {
    this.shop = shop;
    this.duration = duration;
  }

  /** Runs and prints; answers whether there was no error and all agrees afterwards. */
  boolean run() {
    Agreement agreement = new Agreement(shop);
    BigDecimal inventoryBefore = agreement.inventory();
    System.out.printf("Stocking %d products%n", PRODUCTS);
    List<Long> products = new Stocking(shop).products(PRODUCTS);
    measure(new OrderWorkload(products, false), 8, WARM_UP);

    System.out.printf(
        "%n%-16s %8s %10s %9s %9s %7s%n", "workload", "clients", "orders/s", "p50 ms", "p99 ms",
        "errors");
    long failed = 0;
    for (boolean isHot : new boolean[] {false, true}) {
      for (int clients : CONCURRENCIES) {
        failed += report(new OrderWorkload(products, isHot), clients);
      }
    }
    return agree(agreement, products, inventoryBefore) && failed == 0;
  }

  private long report(OrderWorkload workload, int clients) {
    Load.Result result = measure(workload, clients, duration);
    System.out.printf(
        "%-16s %8d %10.1f %9.2f %9.2f %7d%n",
        workload.name(), clients, result.perSecond(), result.percentileMillis(50),
        result.percentileMillis(99), result.failed());
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
        unitsSold.sum(), allocated.toPlainString(), stock ? "agree" : "DIFFER",
        books ? "agree" : "DIFFER");
    return stock && books;
  }
}
