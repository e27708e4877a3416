package com.easyecom.order.ordering.application;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.order.ordering.domain.Change;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps an order and its history up with its returns, in the transaction that locked it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ApplyReturn {

  private final Orders orders;
  private final History history;

  ApplyReturn(Orders orders, History history) {
    this.orders = orders;
    this.history = history;
  }

  /** Something that changes nothing of the order itself. */
  public void note(ReturnStep step) {
    Order order = locked(step);
    write(step, order, order);
  }

  /**
   * The goods are here.
   *
   * @param quantities by order item
   * @param net what of the order's revenue is given up
   * @param restocked what of its cost goes back to the stock
   */
  public void takeBack(
      ReturnStep step, Map<Long, Quantity> quantities, Money net, Money restocked) {
    Order before = locked(step);
    Order after = before.takeBack(quantities, net, restocked);
    orders.update(after);
    write(step, before, after);
  }

  /**
   * The refund is paid out.
   *
   * @param isLast whether no refund of the order is owed any more
   */
  public void refund(ReturnStep step, boolean isLast) {
    Order before = locked(step);
    if (!isLast || before.status() != OrderStatus.RETURNED) {
      write(step, before, before);
      return;
    }
    Order after = before.refund();
    orders.update(after);
    write(step, before, after);
  }

  /**
   * A new order was placed instead of what a return brings back: both say so in their history.
   *
   * @param orderId the returned order
   */
  public void exchange(long orderId, long returnId, long exchangeOrderId, String actor) {
    List<Change> changes =
        List.of(
            new Change(
                "returns[id=" + returnId + "].exchange_order_id",
                null,
                Long.toString(exchangeOrderId)));
    history.note("return_exchanged", actor, orders.lock(orderId).orElseThrow(), changes);
    List<Change> placed =
        List.of(new Change("exchange_for_return_id", null, Long.toString(returnId)));
    history.note("placed_in_exchange", actor, orders.find(exchangeOrderId).orElseThrow(), placed);
  }

  private Order locked(ReturnStep step) {
    return orders.lock(step.orderId()).orElseThrow();
  }

  private void write(ReturnStep step, Order before, Order after) {
    List<Change> changes = new ArrayList<>(Change.between(before, after));
    changes.add(
        new Change("returns[id=" + step.returnId() + "].status", step.before(), step.after()));
    history.note(step.action(), step.actor(), after, changes);
  }
}
