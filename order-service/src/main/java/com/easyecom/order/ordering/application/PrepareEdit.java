package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.ordering.domain.Edit;
import com.easyecom.order.ordering.domain.EditDecision;
import com.easyecom.order.ordering.domain.Kept;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderChange;
import com.easyecom.order.ordering.domain.SoldProduct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what an order becomes, and notes that stock is about to be held for it. */
@ApplicationScoped
class PrepareEdit {

  /**
   * How long others wait for who is about to change an order's stock. Who takes longer is
   * overtaken, and begins anew.
   */
  private static final Duration BUSY_FOR = Duration.ofSeconds(2);

  /**
   * What is to be stored once the stock is held.
   *
   * @param sequence of the reallocation that holds more; null: what is held is enough
   */
  record Prepared(Edit edit, @Nullable Long sequence) {}

  private final Orders orders;
  private final Fulfilments fulfilments;
  private final Reallocations reallocations;
  private final KeptGoods keptGoods;

  PrepareEdit(
      Orders orders, Fulfilments fulfilments, Reallocations reallocations, KeptGoods keptGoods) {
    this.orders = orders;
    this.fulfilments = fulfilments;
    this.reallocations = reallocations;
    this.keptGoods = keptGoods;
  }

  /**
   * What the order becomes as it is now; nothing is noted.
   *
   * @throws Refusal {@code not_found}, and what {@link EditDecision} refuses
   */
  Edit look(long orderId, OrderChange change, Map<Long, SoldProduct> products, List<Long> newIds) {
    Order order = orders.find(orderId).orElseThrow(() -> FindOrders.unknown(orderId));
    return decide(order, change, products, newIds);
  }

  /**
   * The same under the order's lock; what needs more stock opens a reallocation.
   *
   * @return empty while somebody else is at it
   */
  @Transactional
  Optional<Prepared> prepare(
      long orderId, OrderChange change, Map<Long, SoldProduct> products, List<Long> newIds) {
    Edit edit = decideLocked(orderId, change, products, newIds);
    if (edit.needBefore().covers(edit.needAfter())) {
      return Optional.of(new Prepared(edit, null));
    }
    return reallocations.claim(orderId, BUSY_FOR).map(sequence -> new Prepared(edit, sequence));
  }

  /** Decides under the order's lock, in the caller's transaction. */
  Edit decideLocked(
      long orderId, OrderChange change, Map<Long, SoldProduct> products, List<Long> newIds) {
    Order order = orders.lock(orderId).orElseThrow(() -> FindOrders.unknown(orderId));
    return decide(order, change, products, newIds);
  }

  private Edit decide(
      Order order, OrderChange change, Map<Long, SoldProduct> products, List<Long> newIds) {
    return new EditDecision(
            order, fulfilments.taken(order.id()), fulfilments.hasPending(order.id()), kept(order))
        .decide(change, products, newIds);
  }

  private Kept kept(Order order) {
    if (!order.isPartlyFulfilled()) {
      return Kept.nothing();
    }
    SoldOrder sold = SoldOrder.of(order, fulfilments.done(order.id()));
    return new Kept(keptGoods.nets(sold), keptGoods.isRefundOwed(order.id()));
  }
}
