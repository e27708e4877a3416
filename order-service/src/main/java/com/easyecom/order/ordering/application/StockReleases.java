package com.easyecom.order.ordering.application;

import java.time.Duration;
import java.util.Optional;

/** Orders whose stock is still to be released. */
public interface StockReleases {

  /** Notes that an order's stock is to be released, in the transaction that makes it so. */
  void add(long orderId);

  void remove(long orderId);

  /**
   * Takes over the order that nobody has tried for the longest time, but at least for so long;
   * nobody else gets it until as much time has passed again.
   */
  Optional<Long> takeOver(Duration untouchedFor);
}
