package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.outbox.Events;
import com.easyecom.order.ordering.domain.Fulfilment;
import com.easyecom.order.ordering.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Stores how a pending fulfilment ended, once. */
@ApplicationScoped
class FinishFulfilment {

  private final Orders orders;
  private final Fulfilments fulfilments;
  private final StockReleases releases;
  private final KeptGoods keptGoods;
  private final History history;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  FinishFulfilment(
      Orders orders,
      Fulfilments fulfilments,
      StockReleases releases,
      KeptGoods keptGoods,
      History history,
      Events events,
      Audit audit,
      Clock clock) {
    this.orders = orders;
    this.fulfilments = fulfilments;
    this.releases = releases;
    this.keptGoods = keptGoods;
    this.history = history;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** The stock has left. */
  @Transactional
  void done(Fulfilment fulfilment, Stock.Issue issue) {
    Order before = orders.lock(fulfilment.orderId()).orElseThrow();
    if (isFinished(fulfilment)) {
      return;
    }
    Order fulfilled = before.fulfil(fulfilment.part(), issue.costs());
    Order after =
        fulfilled.isReturned() ? fulfilled.settled(keptGoods.isRefundOwed(before.id())) : fulfilled;
    orders.update(after);
    fulfilments.finish(fulfilment.id(), issue);
    history.add("fulfilled", fulfilment.actor(), before, after);
    events.publish(
        List.of(
            OrderEvents.fulfilled(after, fulfilment, issue),
            audit.entryFor(
                fulfilment.actor(),
                "order.fulfilled",
                OrderAudit.subject(after),
                OrderAudit.changed(before, after).set("fulfilment_id", fulfilment.id()))));
  }

  /**
   * The stock cannot leave: the part is given back. An order that was placed as fulfilled is
   * cancelled, as if it had never been placed.
   *
   * @return whether the order's stock is to be released now
   */
  @Transactional
  boolean refused(Fulfilment fulfilment, Refusal refusal) {
    Order before = orders.lock(fulfilment.orderId()).orElseThrow();
    if (isFinished(fulfilment)) {
      return false;
    }
    fulfilments.refuse(fulfilment.id(), refusal.code().code() + ": " + refusal.getMessage());
    if (!fulfilment.isPlacement()) {
      return false;
    }
    Order after = before.cancel();
    orders.update(after);
    releases.add(after.id());
    history.add("cancelled", fulfilment.actor(), before, after);
    events.publish(
        List.of(
            OrderEvents.cancelled(after, clock.instant()),
            audit.entryFor(
                fulfilment.actor(),
                "order.cancelled",
                OrderAudit.subject(after),
                OrderAudit.changed(before, after))));
    return true;
  }

  /** Asked under the order's lock, which whoever finishes it holds. */
  private boolean isFinished(Fulfilment fulfilment) {
    return !fulfilments.find(fulfilment.id()).orElseThrow().isPending();
  }
}
