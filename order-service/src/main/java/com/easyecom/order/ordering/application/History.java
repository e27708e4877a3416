package com.easyecom.order.ordering.application;

import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.order.ordering.domain.Change;
import com.easyecom.order.ordering.domain.Order;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every change of every order. */
public interface History {

  /**
   * One change.
   *
   * @param version the order's, after it
   * @param action placed, confirmed, edited, fulfilled, cancelled, or what became of a return:
   *     return_requested and so on
   */
  record Entry(
      long id,
      long version,
      String action,
      String actor,
      Instant occurredAt,
      List<Change> changes) {}

  /** Notes what is new in an order since {@code before}; null for a new order. */
  void add(String action, String actor, @Nullable Order before, Order after);

  /** Notes what happened to what belongs to an order; in {@code order} is its present version. */
  void note(String action, String actor, Order order, List<Change> changes);

  /** Those of the orders to which anything but these actions happened. */
  Set<Long> withOther(Collection<Long> orderIds, Collection<String> actions);

  /** Newest first. */
  Page<Entry> list(long orderId, PageRequest page);
}
