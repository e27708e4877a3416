package com.easyecom.order.ordering.application;

import com.easyecom.events.DomainEvent;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.outbox.Events;
import com.easyecom.order.ordering.application.PrepareEdit.Prepared;
import com.easyecom.order.ordering.domain.ClosingPart;
import com.easyecom.order.ordering.domain.Edit;
import com.easyecom.order.ordering.domain.Kept;
import com.easyecom.order.ordering.domain.NextPart;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderStatus;
import com.easyecom.order.ordering.domain.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores an edited order with all that belongs to it, in the caller's transaction. */
@ApplicationScoped
class StoreEdit {

  private final Orders orders;
  private final Fulfilments fulfilments;
  private final Reallocations reallocations;
  private final FinishFulfilment finish;
  private final History history;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  StoreEdit(
      Orders orders,
      Fulfilments fulfilments,
      Reallocations reallocations,
      FinishFulfilment finish,
      History history,
      Events events,
      Audit audit,
      Clock clock) {
    this.orders = orders;
    this.fulfilments = fulfilments;
    this.reallocations = reallocations;
    this.finish = finish;
    this.history = history;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Stores what was decided for the locked order, for which its stock is held.
   *
   * @param edit decided anew under the order's lock
   * @throws OrderMovedOn when it is not what the stock was held for
   * @throws Refusal {@code nothing_to_fulfil}
   */
  @Transactional(TxType.MANDATORY)
  Edited store(Edit edit, Prepared prepared, String actor) {
    long orderId = edit.before().id();
    checkStock(edit, prepared);
    if (edit.changesOrder()) {
      orders.change(edit.after());
      tell(edit, actor);
    }
    noteStock(edit, prepared.sequence());
    return new Edited(orderId, fulfil(edit, actor));
  }

  private void checkStock(Edit edit, Prepared prepared) {
    long orderId = edit.before().id();
    Long sequence = prepared.sequence();
    boolean isSame = edit.before().version() == prepared.edit().before().version();
    if (!isSame || (sequence != null && !reallocations.isLatest(orderId, sequence))) {
      throw new OrderMovedOn(orderId);
    }
  }

  /** What is not needed any more goes back afterwards, so that what is needed is always held. */
  private void noteStock(Edit edit, @Nullable Long sequence) {
    long orderId = edit.before().id();
    if (!edit.needAfter().covers(edit.needBefore())) {
      reallocations.open(orderId);
    } else if (sequence != null) {
      reallocations.close(orderId, sequence);
    }
  }

  private @Nullable Long fulfil(Edit edit, String actor) {
    Order order = edit.after();
    if (edit.closes()) {
      close(order, edit.kept(), actor);
      return null;
    }
    if (!edit.fulfilsRest()) {
      return null;
    }
    Part rest = new NextPart(order, fulfilments.taken(order.id())).whole();
    return fulfilments.add(order.id(), rest, null, false, actor);
  }

  /** No stock leaves for it: it is done at once. */
  private void close(Order order, Kept kept, String actor) {
    Part closing = ClosingPart.of(order, fulfilments.taken(order.id()), kept);
    Instant now = clock.instant();
    long id = fulfilments.add(order.id(), closing, now, false, actor);
    finish.done(fulfilments.find(id).orElseThrow(), new Stock.Issue(now, Map.of()));
  }

  private void tell(Edit edit, String actor) {
    Order before = edit.before();
    Order after = edit.after();
    String action = action(before, after);
    history.add(action, actor, before, after);
    List<DomainEvent> told = new ArrayList<>();
    // Others do not know of drafts.
    if (before.status() != OrderStatus.DRAFT) {
      told.add(
          action.equals("cancelled")
              ? OrderEvents.cancelled(after, clock.instant())
              : OrderEvents.edited(before, after, clock.instant()));
    } else if (after.status() == OrderStatus.CONFIRMED) {
      told.add(OrderEvents.placed(after));
    }
    told.add(
        audit.entry(
            "order." + action, OrderAudit.subject(after), OrderAudit.edited(before, after)));
    events.publish(told);
  }

  private static String action(Order before, Order after) {
    boolean isSameStatus = before.status() == after.status();
    return isSameStatus ? "edited" : after.status().wireName();
  }
}
