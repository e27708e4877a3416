package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a customer keeps of what has left of an order.
 *
 * @param nets by order item, what was paid for what is kept of it, without tax, and is not paid
 *     back; lines of which nothing is kept are missing
 * @param isRefundOwed whether goods came back whose refund is not paid out
 */
public record Kept(SortedMap<Long, Money> nets, boolean isRefundOwed) {

  /** Of an order of which nothing has left. */
  public static Kept nothing() {
    return new Kept(new TreeMap<>(), false);
  }

  boolean isNothing() {
    return nets.isEmpty();
  }

  /** All of it together. */
  Money net(Money zero) {
    return nets.values().stream().reduce(zero, Money::plus);
  }
}
