package com.easyecom.order.ordering.application;

import org.jspecify.annotations.Nullable;

/**
 * Order ids that will never be stored. An id is either stored or given up, never both: each waits
 * for the other's transaction and then sees what it did.
 */
public interface GivenUpOrders {

  /**
   * Gives up an id, for good.
   *
   * @param requestKey the attempt that got it; null when that cannot come again
   * @return false when an order is stored under it
   */
  boolean giveUp(long orderId, @Nullable String requestKey);

  /** How many ids of one request were given up. */
  int count(String requestKey);
}
