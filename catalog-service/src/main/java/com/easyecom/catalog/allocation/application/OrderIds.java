package com.easyecom.catalog.allocation.application;

import java.util.Collection;
import java.util.Set;

/** What order-service knows of order ids. */
public interface OrderIds {

  /**
   * What became of the ids that were asked for. One that is in neither set is being decided just
   * now.
   *
   * @param stored an order has it
   * @param givenUp no order has it, nor ever will
   */
  record Settled(Set<Long> stored, Set<Long> givenUp) {}

  /**
   * Asks which of these ids an order is stored under; the others are given up there.
   *
   * @param orderIds at most {@link com.easyecom.internalapi.order.OrderIdInquiry#MAX_IDS}
   * @throws RuntimeException when there is no answer, or none that can be understood: then nothing
   *     is known
   */
  Settled settle(Collection<Long> orderIds);
}
