package com.easyecom.order.ordering.application;

import com.easyecom.events.auth.AuditRecorded;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.crash.CrashPoint;
import com.easyecom.kit.outbox.Events;
import com.easyecom.kit.shop.Shop;
import com.easyecom.order.customers.application.RecognizeCustomer;
import com.easyecom.order.ordering.domain.Aim;
import com.easyecom.order.ordering.domain.NewLines;
import com.easyecom.order.ordering.domain.NextPart;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderError;
import com.easyecom.order.ordering.domain.OrderLine;
import com.easyecom.order.ordering.domain.Part;
import com.easyecom.order.ordering.domain.SoldProduct;
import com.easyecom.order.ordering.domain.Taken;
import com.easyecom.order.ordering.domain.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores a new order with all that belongs to it, in the caller's transaction. */
@ApplicationScoped
class StoreOrder {

  private final RecognizeCustomer customers;
  private final NumberOrders numbers;
  private final Orders orders;
  private final Fulfilments fulfilments;
  private final History history;
  private final Events events;
  private final Audit audit;
  private final Shop shop;

  StoreOrder(
      RecognizeCustomer customers,
      NumberOrders numbers,
      Orders orders,
      Fulfilments fulfilments,
      History history,
      Events events,
      Audit audit,
      Shop shop) {
    this.customers = customers;
    this.numbers = numbers;
    this.orders = orders;
    this.fulfilments = fulfilments;
    this.history = history;
    this.events = events;
    this.audit = audit;
    this.shop = shop;
  }

  /**
   * Stores the order under an id that may be another's than {@code ids} has: that of the first
   * attempt. If that one stored the order already it is answered as it is.
   *
   * @throws Refusal {@code invalid_request} for amounts that do not fit the products' prices,
   *     {@code order_number_exists}
   * @throws OrderGivenUp when the id must not be used
   */
  @Transactional(TxType.MANDATORY)
  Placed store(
      Placement placement, Orders.NewIds ids, long orderId, Map<Long, SoldProduct> products) {
    List<OrderLine> lines = NewLines.of(placement.lines(), ids.lineIds(), products);
    Totals totals = Totals.of(NewLines.subtotal(lines), placement.discount(), placement.tax());
    Long customerId = customer(placement);
    String number = placement.orderNumber();
    long sequence = ids.numberSequence();
    while (true) {
      String present = number == null ? numbers.number(placement.orderedAt(), sequence) : number;
      Order order = order(placement, orderId, present, customerId, lines, totals);
      switch (orders.add(order)) {
        case ADDED -> {
          Placed placed = added(order, placement);
          CrashPoint.reach("ordering.order.stored");
          return placed;
        }
        case WAS_THERE -> {
          return Placed.before(orderId);
        }
        case GIVEN_UP -> throw new OrderGivenUp(orderId);
        case NUMBER_TAKEN -> {
          if (number != null) {
            throw new Refusal(
                OrderError.ORDER_NUMBER_EXISTS, OrderError.ORDER_NUMBER_EXISTS.title() + ".");
          }
          // A client gave a number that looks like one of ours.
          sequence = orders.newIds(0).numberSequence();
        }
      }
    }
  }

  private @Nullable Long customer(Placement placement) {
    if (placement.contact() != null) {
      return customers.byContact(placement.contact(), placement.actor());
    }
    return placement.customerId() == null ? null : (Long) customers.byId(placement.customerId());
  }

  private Order order(
      Placement placement,
      long orderId,
      String number,
      @Nullable Long customerId,
      List<OrderLine> lines,
      Totals totals) {
    return new Order(
        orderId,
        number,
        customerId,
        placement.aim().firstStatus(),
        placement.channel(),
        lines,
        totals,
        shop.zero(),
        placement.orderedAt(),
        placement.note(),
        shop.zero(),
        1);
  }

  private Placed added(Order order, Placement placement) {
    history.add("placed", placement.actor(), null, order);
    AuditRecorded record =
        audit.entry("order.placed", OrderAudit.subject(order), OrderAudit.placed(order));
    if (placement.aim() == Aim.DRAFT) {
      events.publish(record);
      return Placed.now(order, null);
    }
    events.publish(List.of(OrderEvents.placed(order), record));
    if (placement.aim() == Aim.CONFIRMED) {
      return Placed.now(order, null);
    }
    Part whole = new NextPart(order, Taken.nothing(shop.currency())).whole();
    long fulfilmentId =
        fulfilments.add(order.id(), whole, placement.issueAt(), true, placement.actor());
    return Placed.now(order, fulfilmentId);
  }
}
