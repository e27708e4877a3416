package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Quantity;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much of each product an order takes in all: what has left, and what has to be held for it. So
 * it does not depend on how much has left.
 *
 * @param products by product id; those of which it takes none are missing
 */
public record StockNeed(SortedMap<Long, Quantity> products) {

  /** Of an order as it is: a draft and a cancelled one hold nothing. */
  public static StockNeed of(Order order) {
    SortedMap<Long, Quantity> products = new TreeMap<>();
    if (order.status() != OrderStatus.DRAFT && order.status() != OrderStatus.CANCELLED) {
      order
          .lines()
          .forEach(line -> products.merge(line.productId(), line.quantity(), Quantity::plus));
    }
    return new StockNeed(products);
  }

  /** Whether who has this has enough for the other, too. */
  public boolean covers(StockNeed other) {
    return other.products.entrySet().stream()
        .noneMatch(needed -> needed.getValue().isMoreThan(of(needed.getKey())));
  }

  /** Enough for both, one instead of the other. */
  public StockNeed or(StockNeed other) {
    SortedMap<Long, Quantity> most = new TreeMap<>(products);
    other.products.forEach(
        (id, quantity) -> most.merge(id, quantity, (one, two) -> one.isMoreThan(two) ? one : two));
    return new StockNeed(most);
  }

  /** By product, how much more the other takes; negative: less. What is the same is left out. */
  public SortedMap<Long, Quantity> changeTo(StockNeed other) {
    SortedSet<Long> ids = new TreeSet<>(products.keySet());
    ids.addAll(other.products.keySet());
    SortedMap<Long, Quantity> changes = new TreeMap<>();
    for (long id : ids) {
      Quantity change = other.of(id).minus(of(id));
      if (change.isPositive() || change.isNegative()) {
        changes.put(id, change);
      }
    }
    return changes;
  }

  private Quantity of(long productId) {
    return products.getOrDefault(productId, Quantity.ZERO);
  }
}
