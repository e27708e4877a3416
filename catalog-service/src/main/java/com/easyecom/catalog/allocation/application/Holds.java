package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.allocation.domain.Hold;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What orders hold. Who writes it has locked the products' stock. */
public interface Holds {

  /** How much the order holds of each product, by product id. */
  SortedMap<Long, Quantity> of(long orderId);

  /** Adds to what orders hold. */
  void add(List<Hold> holds, Instant now);

  /** Takes away from what the order holds, at most all of it. */
  void reduce(long orderId, Map<Long, Quantity> taken);
}
