package com.easyecom.order.ordering.application;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.order.OrderImportUndone;
import com.easyecom.kit.outbox.Events;
import com.easyecom.order.ordering.domain.Fulfilment;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderStatus;
import com.easyecom.order.ordering.domain.Part;
import com.easyecom.order.ordering.domain.UndoneOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes imported orders as if they had never been; their stock is the caller's to put back. */
@ApplicationScoped
public class UndoPastSales {

  /** What an import itself does to orders, and what leaves them as they are. */
  private static final Set<String> HARMLESS = Set.of("placed", "fulfilled", "customer_merged");

  /** Orders whose events are written together. */
  private static final int BATCH = 400;

  private final Orders orders;
  private final Fulfilments fulfilments;
  private final PastFulfilments pastFulfilments;
  private final History history;
  private final Events events;
  private final Clock clock;

  UndoPastSales(
      Orders orders,
      Fulfilments fulfilments,
      PastFulfilments pastFulfilments,
      History history,
      Events events,
      Clock clock) {
    this.orders = orders;
    this.fulfilments = fulfilments;
    this.pastFulfilments = pastFulfilments;
    this.history = history;
    this.events = events;
    this.clock = clock;
  }

  /**
   * An order that something happened to since.
   *
   * @param reason what, for people
   */
  public record Blocker(long orderId, String orderNumber, String reason) {}

  /**
   * What stands on the orders. They are locked, so that it stays so until the transaction ends.
   *
   * @param orderIds in their order
   * @param withReturns finds those of the orders that have a return, asked for or more; asked when
   *     they are locked
   */
  @Transactional(TxType.MANDATORY)
  public List<Blocker> blockers(List<Long> orderIds, UnaryOperator<Collection<Long>> withReturns) {
    List<Order> locked = orderIds.stream().map(id -> orders.lock(id).orElseThrow()).toList();
    Set<Long> returned = new HashSet<>(withReturns.apply(orderIds));
    Set<Long> changed = history.withOther(orderIds, HARMLESS);
    List<Blocker> found = new ArrayList<>();
    for (Order order : locked) {
      if (returned.contains(order.id())) {
        found.add(new Blocker(order.id(), order.orderNumber(), "there is a return of it"));
      } else if (order.status() != OrderStatus.FULFILLED || changed.contains(order.id())) {
        found.add(new Blocker(order.id(), order.orderNumber(), "the order was changed"));
      }
    }
    return found;
  }

  /**
   * Undoes orders that nothing stands on, in the transaction that has seen that.
   *
   * @param suffix behind their numbers, which so are free
   * @param actor who undoes them
   */
  @Transactional(TxType.MANDATORY)
  public void undo(List<Long> orderIds, String suffix, String actor) {
    Instant now = clock.instant();
    List<DomainEvent> told = new ArrayList<>();
    for (long id : orderIds) {
      told.add(undo(orders.lock(id).orElseThrow(), suffix, actor, now));
      if (told.size() >= BATCH) {
        events.publish(told);
        told.clear();
      }
    }
    events.publish(told);
  }

  private OrderImportUndone undo(Order before, String suffix, String actor, Instant now) {
    Order after = UndoneOrder.of(before, suffix);
    orders.update(after);
    pastFulfilments.rename(after.id(), after.orderNumber());
    long fulfilmentId = pastFulfilments.undo(after.id());
    Fulfilment undone = fulfilments.find(fulfilmentId).orElseThrow();
    history.add("import_undone", actor, before, after);
    Part part = undone.part();
    Instant soldAt = undone.occurredAt();
    return new OrderImportUndone(
        after.id(),
        after.version(),
        before.orderNumber(),
        fulfilmentId,
        part.tax().currency().getCurrencyCode(),
        part.subtotal(),
        part.discount(),
        part.tax(),
        part.total(),
        soldAt == null ? before.orderedAt() : soldAt,
        now);
  }
}
