package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import java.util.List;

/**
 * What an order becomes by a change.
 *
 * @param after the next version; the same order where nothing changes
 * @param fulfilsRest whether all that is left is to be handed over then
 * @param kept what the customer keeps of what has left
 */
public record Edit(Order before, Order after, boolean fulfilsRest, Kept kept) {

  public boolean changesOrder() {
    return !after.equals(before);
  }

  /** Whether nothing is left to hand over of an order of which something was. */
  public boolean closes() {
    return closes(after.status(), after.lines());
  }

  static boolean closes(OrderStatus status, List<OrderLine> lines) {
    return status == OrderStatus.CONFIRMED && lines.stream().allMatch(OrderLine::isFulfilled);
  }

  /** The order as it is to be in the end, also where that is more than one step. */
  public Order preview() {
    return fulfilsRest || closes()
        ? after
            .edited(OrderStatus.FULFILLED, after.lines(), after.totals(), after.note())
            .settled(kept.isRefundOwed())
        : after;
  }

  public StockNeed needBefore() {
    return StockNeed.of(before);
  }

  public StockNeed needAfter() {
    return StockNeed.of(after);
  }

  /** What the customer is to pay more; negative: to get back. */
  public Money difference() {
    return due(after).minus(due(before));
  }

  private static Money due(Order order) {
    Money total = order.totals().total();
    return order.status() == OrderStatus.CANCELLED ? Money.zero(total.currency()) : total;
  }
}
