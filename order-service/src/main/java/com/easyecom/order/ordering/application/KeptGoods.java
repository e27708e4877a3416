package com.easyecom.order.ordering.application;

import com.easyecom.kernel.money.Money;
import java.util.SortedMap;

/** What customers keep of what they were handed over: that which is in no return. */
public interface KeptGoods {

  /**
   * What was paid for what is kept of each line, without tax, and is not paid back.
   *
   * @param order locked, if the answer is to stay true
   * @return by order item; lines of which nothing is kept are missing
   */
  SortedMap<Long, Money> nets(SoldOrder order);

  /** Whether goods of the order are here whose refund is not paid out. */
  boolean isRefundOwed(long orderId);
}
