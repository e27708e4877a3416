package com.easyecom.catalog.allocation;

import com.easyecom.catalog.stock.NaiveStock;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** What a shop's stock and holds should be, in the plainest way; amounts in thousandths. */
final class NaiveShop {

  /** Both in the order of the ids, so that the same seed finds the same. */
  final Map<Long, NaiveStock> stocks = new TreeMap<>();

  /** What orders hold, by order and product. */
  final Map<Long, Map<Long, Long>> holds = new TreeMap<>();

  /** Orders that may hold something, stored by order-service or not. */
  final Set<Long> unclaimed = new HashSet<>();

  final Set<Long> stored = new HashSet<>();

  long available(long product) {
    NaiveStock stock = stocks.get(product);
    return stock.onHandThousandths.subtract(stock.allocatedThousandths).longValueExact();
  }

  long onHand(long product) {
    return stocks.get(product).onHandThousandths.longValueExact();
  }

  long allocated(long product) {
    return stocks.get(product).allocatedThousandths.longValueExact();
  }

  boolean canHold(Map<Long, Long> demand) {
    return demand.entrySet().stream().allMatch(it -> available(it.getKey()) >= it.getValue());
  }

  void hold(long order, Map<Long, Long> demand) {
    demand.forEach((product, quantity) -> stocks.get(product).allocate(quantity));
    holds.put(order, new TreeMap<>(demand));
    unclaimed.add(order);
  }

  /** What it cost, in cents. */
  BigInteger issue(long order, long product, long quantity) {
    NaiveStock stock = stocks.get(product);
    BigInteger before = stock.valueCents;
    stock.allocate(-quantity);
    stock.takeOut(quantity);
    Map<Long, Long> held = holds.get(order);
    held.merge(product, -quantity, Long::sum);
    held.remove(product, 0L);
    unclaimed.remove(order);
    if (held.isEmpty()) {
      holds.remove(order);
    }
    return before.subtract(stock.valueCents);
  }

  void release(long order) {
    Map<Long, Long> held = holds.remove(order);
    if (held != null) {
      held.forEach((product, quantity) -> stocks.get(product).allocate(-quantity));
    }
    unclaimed.remove(order);
  }

  /** The orders that are not stored lose what they hold. */
  void expire() {
    for (long order : new ArrayList<>(unclaimed)) {
      if (!stored.contains(order)) {
        release(order);
      }
    }
    unclaimed.clear();
  }

  /** Brings in or takes out at the average, as a correction does. */
  BigInteger adjustAtAverage(long product, long difference) {
    NaiveStock stock = stocks.get(product);
    BigInteger before = stock.valueCents;
    if (difference > 0) {
      stock.receiveAtAverage(difference);
    } else if (difference < 0) {
      stock.takeOut(-difference);
    }
    return stock.valueCents.subtract(before);
  }

  long anyProduct(Random random) {
    return any(stocks.keySet(), random);
  }

  /** An order that holds something, or null; the same for the same seed. */
  Long anyOrder(Random random) {
    return holds.isEmpty() ? null : any(holds.keySet(), random);
  }

  /** How much orders hold of each product. */
  Map<Long, Long> heldByProduct() {
    Map<Long, Long> held = new HashMap<>();
    holds.values().forEach(of -> of.forEach((product, n) -> held.merge(product, n, Long::sum)));
    return held;
  }

  private static long any(Set<Long> ids, Random random) {
    return ids.stream().skip(random.nextInt(ids.size())).findFirst().orElseThrow();
  }
}
