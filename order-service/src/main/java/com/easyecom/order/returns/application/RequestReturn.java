package com.easyecom.order.returns.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.ordering.application.LockSoldOrder;
import com.easyecom.order.ordering.application.SoldOrder;
import com.easyecom.order.returns.domain.NextReturn;
import com.easyecom.order.returns.domain.ReturnItem;
import com.easyecom.order.returns.domain.SalesReturn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Makes a return of an order, or takes goods that are here already. */
@ApplicationScoped
public class RequestReturn {

  private final LockSoldOrder lockSoldOrder;
  private final Returns returns;
  private final RecordReturn recordReturn;
  private final Clock clock;

  RequestReturn(
      LockSoldOrder lockSoldOrder, Returns returns, RecordReturn recordReturn, Clock clock) {
    this.lockSoldOrder = lockSoldOrder;
    this.returns = returns;
    this.recordReturn = recordReturn;
    this.clock = clock;
  }

  /**
   * Decided under the order's lock, so that what is asked for at the same time is decided one after
   * the other.
   *
   * @return the return's id
   * @throws Refusal {@code not_found} for the order, {@code order_not_fulfilled}, {@code
   *     over_return}, {@code over_refund}, {@code invalid_request} for items of another order
   */
  @Transactional
  public long request(ReturnWish wish) {
    SoldOrder order = lockSoldOrder.lock(wish.orderId());
    NextReturn next = new NextReturn(order, returns.returned(order.id()));
    Returns.NewIds ids = returns.newIds(wish.items().size());
    List<ReturnItem> items = next.of(wish.items(), ids.itemIds());
    SalesReturn made =
        SalesReturn.of(
            ids.returnId(), order.id(), wish.reason(), items, wish.isReceived(), clock.instant());
    returns.add(made);
    recordReturn.made(order, made, wish.actor());
    return made.id();
  }
}
