package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.order.ordering.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows orders and what happened to them. */
@ApplicationScoped
public class FindOrders {

  private final Orders orders;
  private final History history;

  FindOrders(Orders orders, History history) {
    this.orders = orders;
    this.history = history;
  }

  /**
   * @throws Refusal {@code not_found}
   */
  public Order get(long orderId) {
    return orders.find(orderId).orElseThrow(() -> unknown(orderId));
  }

  /** Newest first. */
  public Page<Order> list(OrderFilter filter, PageRequest page) {
    return orders.list(filter, page);
  }

  /**
   * Every change of an order, newest first.
   *
   * @throws Refusal {@code not_found}
   */
  public Page<History.Entry> history(long orderId, PageRequest page) {
    get(orderId);
    return history.list(orderId, page);
  }

  static Refusal unknown(long orderId) {
    return new Refusal(CommonError.NOT_FOUND, "There is no order " + orderId + ".");
  }
}
