package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.allocation.domain.Hold;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What orders hold. Who writes it has locked the products' stock. */
public interface Holds {

  /** How much the order holds of each product, by product id. */
  SortedMap<Long, Quantity> of(long orderId);

  /** How much each of the orders holds of each product; who holds nothing may be missing. */
  Map<Long, SortedMap<Long, Quantity>> of(Collection<Long> orderIds);

  /** Adds to what orders hold. */
  void add(List<Hold> holds, Instant now);

  /**
   * Takes away from what orders hold, at most all of it.
   *
   * @param taken by order, how much of each product
   */
  void reduce(Map<Long, SortedMap<Long, Quantity>> taken);
}
