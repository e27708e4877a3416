package com.easyecom.order.ordering.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Makes sure that an order id is never stored, and that its stock is released. */
@ApplicationScoped
class GiveUpOrder {

  private final GivenUpOrders givenUpOrders;
  private final StockReleases releases;

  GiveUpOrder(GivenUpOrders givenUpOrders, StockReleases releases) {
    this.givenUpOrders = givenUpOrders;
    this.releases = releases;
  }

  /**
   * @return false when an order is stored under it, which then keeps its stock
   */
  @Transactional
  boolean giveUp(long orderId, @Nullable String requestKey) {
    boolean isGivenUp = givenUpOrders.giveUp(orderId, requestKey);
    if (isGivenUp) {
      releases.add(orderId);
    }
    return isGivenUp;
  }

  /**
   * The same for an id whose stock its caller releases.
   *
   * @return false when an order is stored under it
   */
  @Transactional
  boolean giveUpReleased(long orderId) {
    return givenUpOrders.giveUp(orderId, null);
  }
}
