package com.easyecom.catalog.allocation.application;

import com.easyecom.kernel.money.Quantity;
import java.util.Collection;
import java.util.Map;

/** What was issued before. */
public interface IssuedStocks {

  /** What left for each of the fulfilments; one for which nothing did is missing. */
  Map<Long, IssuedStock> of(Collection<Long> fulfilmentIds);

  /** How much of each product has left for the order, in all its fulfilments. */
  Map<Long, Quantity> forOrder(long orderId);
}
