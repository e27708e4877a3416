package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.ordering.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Locks an order for a return of it: whatever else is about the order waits for its end. */
@ApplicationScoped
public class LockSoldOrder {

  private final Orders orders;
  private final Fulfilments fulfilments;

  LockSoldOrder(Orders orders, Fulfilments fulfilments) {
    this.orders = orders;
    this.fulfilments = fulfilments;
  }

  /**
   * The order, changed by nobody else until the caller's transaction ends.
   *
   * @throws Refusal {@code not_found}
   */
  @Transactional(TxType.MANDATORY)
  public SoldOrder lock(long orderId) {
    Order order = orders.lock(orderId).orElseThrow(() -> FindOrders.unknown(orderId));
    return SoldOrder.of(order, fulfilments.done(orderId));
  }
}
