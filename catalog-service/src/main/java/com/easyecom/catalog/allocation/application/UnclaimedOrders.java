package com.easyecom.catalog.allocation.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The orders that hold stock and are not known to be stored. */
public interface UnclaimedOrders {

  /** Adds orders, each to be asked for then. */
  void add(Collection<Long> orderIds, Instant askAt);

  /**
   * The orders that are to be asked for, most overdue first. They are nobody else's until they are
   * due again.
   *
   * @param again when that is, unless they are removed
   * @param limit most of them
   */
  List<Long> takeDue(Instant now, Instant again, int limit);

  /** Removes orders that are known to be stored. */
  void remove(Collection<Long> orderIds);

  /** Removes an order if it holds nothing any more. */
  void removeUnlessHeld(long orderId);
}
