package com.easyecom.order.returns.application;

import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.order.returns.domain.Returned;
import com.easyecom.order.returns.domain.SalesReturn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The returns of the shop. Whoever writes one holds the lock of its order. */
public interface Returns {

  /** Ids for a return and its items. */
  record NewIds(long returnId, List<Long> itemIds) {}

  NewIds newIds(int items);

  /** Stores a new return. */
  void add(SalesReturn added);

  /** Stores what changed of a return: its status, when, and its version. */
  void update(SalesReturn changed);

  /** Notes that an order was placed instead of what a return brings back. */
  void addExchange(long returnId, long orderId);

  Optional<SalesReturn> find(long returnId);

  /** What those of an order that are not rejected take of its lines, by order item. */
  Map<Long, Returned> returned(long orderId);

  /** Those of the orders that have a return which is not rejected. */
  List<Long> withReturns(Collection<Long> orderIds);

  /** Whether goods of the order are here whose refund is not paid out. */
  boolean isRefundOwed(long orderId);

  /** Newest first. */
  Page<SalesReturn> list(ReturnFilter filter, PageRequest page);
}
