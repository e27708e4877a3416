package com.easyecom.order.returns.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.outbox.Events;
import com.easyecom.order.ordering.application.ApplyReturn;
import com.easyecom.order.ordering.application.LockSoldOrder;
import com.easyecom.order.ordering.application.SoldOrder;
import com.easyecom.order.returns.domain.SalesReturn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/**
 * Links a new order to the return that it is placed instead of. Money is not set off: the return is
 * refunded and the order is paid, each as any other.
 */
@ApplicationScoped
public class LinkExchange {

  private final LockSoldOrder lockSoldOrder;
  private final ApplyReturn applyReturn;
  private final Returns returns;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  LinkExchange(
      LockSoldOrder lockSoldOrder,
      ApplyReturn applyReturn,
      Returns returns,
      Events events,
      Audit audit,
      Clock clock) {
    this.lockSoldOrder = lockSoldOrder;
    this.applyReturn = applyReturn;
    this.returns = returns;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asked before stock is held for the order, so that none is in vain; asked again by {@link
   * #link}.
   *
   * @throws Refusal {@code invalid_request} for a return that is not there, {@code return_rejected}
   */
  public void check(long returnId) {
    find(returnId).checkExchange();
  }

  /**
   * Links them in the transaction that stores the order.
   *
   * @param orderId the new order
   * @throws Refusal as {@link #check}
   */
  @Transactional(TxType.MANDATORY)
  public void link(long returnId, long orderId, String actor) {
    SoldOrder order = lockSoldOrder.lock(find(returnId).orderId());
    SalesReturn before = find(returnId);
    if (before.exchangeOrderIds().contains(orderId)) {
      return; // An earlier attempt stored the order, and linked it.
    }
    SalesReturn after = before.exchange(orderId);
    returns.addExchange(returnId, orderId);
    returns.update(after);
    applyReturn.exchange(order.id(), returnId, orderId, actor);
    events.publish(
        List.of(
            ReturnEvents.exchanged(order, after, orderId, clock.instant()),
            audit.entryFor(
                actor,
                "return.exchanged",
                Subject.of("return", returnId),
                Changes.none()
                    .set("exchange_order_id", orderId)
                    .changed("version", after.version() - 1, after.version()))));
  }

  private SalesReturn find(long returnId) {
    return returns
        .find(returnId)
        .orElseThrow(() -> Refusal.invalid("exchange_for_return_id", "is not a return"));
  }
}
