package com.easyecom.order.ordering.application;

import static java.util.stream.Collectors.toMap;

import com.easyecom.events.DomainEvent;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.outbox.Events;
import com.easyecom.kit.shop.Shop;
import com.easyecom.order.ordering.domain.Channel;
import com.easyecom.order.ordering.domain.Fulfilment;
import com.easyecom.order.ordering.domain.FulfilmentState;
import com.easyecom.order.ordering.domain.NewLines;
import com.easyecom.order.ordering.domain.NextPart;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderError;
import com.easyecom.order.ordering.domain.OrderLine;
import com.easyecom.order.ordering.domain.OrderStatus;
import com.easyecom.order.ordering.domain.Part;
import com.easyecom.order.ordering.domain.Taken;
import com.easyecom.order.ordering.domain.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores sales whose stock has left, as the placed and fulfilled orders that they were. */
@ApplicationScoped
public class StorePastSales {

  /** Orders whose events are written together. */
  private static final int BATCH = 200;

  private final Orders orders;
  private final PastFulfilments fulfilments;
  private final FindBuyers buyers;
  private final NumberOrders numbers;
  private final History history;
  private final Events events;
  private final Shop shop;

  StorePastSales(
      Orders orders,
      PastFulfilments fulfilments,
      FindBuyers buyers,
      NumberOrders numbers,
      History history,
      Events events,
      Shop shop) {
    this.orders = orders;
    this.fulfilments = fulfilments;
    this.buyers = buyers;
    this.numbers = numbers;
    this.history = history;
    this.events = events;
    this.shop = shop;
  }

  /**
   * Stores them in the running transaction. The audit record is the caller's: one for all.
   *
   * @param costs of the lines, by their ids
   * @param actor who imports them
   * @throws Refusal {@code order_number_exists} naming the first number that another order has
   */
  @Transactional(TxType.MANDATORY)
  public void store(List<PastSale> sales, Map<Long, Money> costs, String actor) {
    Map<PastSale.Buyer, Long> known = buyers.of(sales, actor);
    List<DomainEvent> told = new ArrayList<>();
    for (PastSale sale : sales) {
      Long customerId = sale.buyer() == null ? null : known.get(sale.buyer());
      store(sale, customerId, costs, actor, told);
      if (told.size() >= 2 * BATCH) {
        events.publish(told);
        told.clear();
      }
    }
    events.publish(told);
  }

  private void store(
      PastSale sale,
      @Nullable Long customerId,
      Map<Long, Money> costs,
      String actor,
      List<DomainEvent> told) {
    long sequence = sale.numberSequence();
    while (true) {
      Order placed = placed(sale, customerId, sequence);
      Part whole = new NextPart(placed, Taken.nothing(shop.currency())).whole();
      Map<Long, Money> ofLines =
          sale.lines().stream().collect(toMap(PastSale.Line::id, line -> cost(line, costs)));
      Order fulfilled = placed.fulfil(whole, ofLines);
      if (fulfilments.addOrder(fulfilled)) {
        Stock.Issue issue = new Stock.Issue(sale.soldAt(), ofLines);
        fulfilments.add(sale.fulfilmentId(), sale.orderId(), whole, issue, actor);
        history.add("placed", actor, null, placed);
        history.add("fulfilled", actor, placed, fulfilled);
        told.add(OrderEvents.placed(placed));
        told.add(OrderEvents.fulfilled(fulfilled, fulfilment(sale, whole, actor), issue));
        return;
      }
      if (sale.orderNumber() != null) {
        throw new Refusal(
            OrderError.ORDER_NUMBER_EXISTS,
            "Another order has the number %s.".formatted(sale.orderNumber()));
      }
      // A client gave a number that looks like one of ours.
      sequence = orders.newIds(0).numberSequence();
    }
  }

  private Order placed(PastSale sale, @Nullable Long customerId, long sequence) {
    List<OrderLine> lines = sale.lines().stream().map(this::line).toList();
    String number = sale.orderNumber();
    return new Order(
        sale.orderId(),
        number == null ? numbers.number(sale.soldAt(), sequence) : number,
        customerId,
        OrderStatus.CONFIRMED,
        Channel.IMPORT,
        lines,
        Totals.of(NewLines.subtotal(lines), sale.discount(), sale.tax()),
        shop.zero(),
        sale.soldAt(),
        sale.note(),
        shop.zero(),
        1);
  }

  private OrderLine line(PastSale.Line line) {
    return new OrderLine(
        line.id(),
        line.productId(),
        line.sku(),
        line.name(),
        line.quantity(),
        line.unitPrice(),
        line.total(),
        Quantity.ZERO,
        Quantity.ZERO,
        shop.zero());
  }

  private static Money cost(PastSale.Line line, Map<Long, Money> costs) {
    Money cost = costs.get(line.id());
    if (cost == null) {
      throw new IllegalStateException("the stock of order item " + line.id() + " has not left");
    }
    return cost;
  }

  private static Fulfilment fulfilment(PastSale sale, Part whole, String actor) {
    return new Fulfilment(
        sale.fulfilmentId(),
        sale.orderId(),
        FulfilmentState.DONE,
        whole,
        sale.soldAt(),
        true,
        actor);
  }
}
