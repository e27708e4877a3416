package com.easyecom.order.ordering.application;

import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.Part;
import java.util.List;

/** What past sales need of the tables of fulfilments and orders, besides what all orders do. */
public interface PastFulfilments {

  /** Ids of fulfilments to come; taken without any lock. */
  List<Long> newIds(int count);

  /**
   * Stores an order for which no stock is held, so that nobody gives its id up. Waits for a
   * transaction that stores the same number.
   *
   * @return false when another order has its number
   */
  boolean addOrder(Order order);

  /** Stores a fulfilment that is done. */
  void add(long fulfilmentId, long orderId, Part part, Stock.Issue issue, String actor);

  /**
   * Makes the finished fulfilment of an order count no more.
   *
   * @return its id
   */
  long undo(long orderId);

  /** Gives a locked order another number. */
  void rename(long orderId, String orderNumber);
}
