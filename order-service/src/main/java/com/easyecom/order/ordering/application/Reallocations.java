package com.easyecom.order.ordering.application;

import java.time.Duration;
import java.util.Optional;

/**
 * Which orders' stock is being reallocated. Used in the transaction that has locked the order, so
 * that of two reallocations the later one knows the later lines.
 */
public interface Reallocations {

  /**
   * Opens the order's next reallocation, whoever has opened another.
   *
   * @return its sequence
   */
  long open(long orderId);

  /**
   * The same, unless somebody opened one not longer ago than that, and is at it.
   *
   * @return its sequence
   */
  Optional<Long> claim(long orderId, Duration busyFor);

  /** Whether it is the order's latest, and open. */
  boolean isLatest(long orderId, long sequence);

  /** Whether the latest is open. */
  boolean isOpen(long orderId);

  /** Closes it if it is the latest: the order holds what it needs. */
  void close(long orderId, long sequence);

  /**
   * Takes over the order with an open one that nobody has tried for the longest time, but at least
   * for so long; nobody else gets it until as much time has passed again.
   */
  Optional<Long> takeOver(Duration untouchedFor);
}
