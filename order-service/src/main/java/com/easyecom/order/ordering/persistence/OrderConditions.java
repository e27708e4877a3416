package com.easyecom.order.ordering.persistence;

import com.easyecom.kernel.paging.TimePlace;
import com.easyecom.kit.persistence.Where;
import com.easyecom.order.ordering.application.OrderFilter;

/** A list's conditions in SQL, for lists that run by the time of the order, newest first. */
final class OrderConditions {

  private OrderConditions() {}

  /**
   * What the filter says, but for its end. Status and channel are words of ours and stand in the
   * text itself, so that the planner sees whether they are rare.
   */
  static Where of(OrderFilter filter) {
    Where where = new Where();
    if (filter.status() != null) {
      where.and("status = '" + filter.status().wireName() + "'");
    }
    if (filter.channel() != null) {
      where.and("channel = '" + filter.channel().wireName() + "'");
    }
    return andOthers(where, filter);
  }

  private static Where andOthers(Where where, OrderFilter filter) {
    return where
        .and("customer_id = :customerId", "customerId", filter.customerId())
        .and("order_number = :orderNumber", "orderNumber", filter.orderNumber())
        .and("ordered_at >= :from", "from", filter.from());
  }

  /**
   * But for status and channel the same, after a place. The filter's end is one, too: with both as
   * conditions PostgreSQL may begin at the later one, and read all that is between.
   */
  static Where after(OrderFilter filter, TimePlace place) {
    TimePlace end = filter.until() == null ? place : new TimePlace(filter.until(), Long.MIN_VALUE);
    TimePlace start = place.at().isBefore(end.at()) ? place : end;
    Where where =
        andOthers(new Where(), filter)
            .and("(ordered_at, id) < (:startAt, :startId)", "startAt", start.at());
    where.values().put("startId", start.id());
    return where;
  }
}
