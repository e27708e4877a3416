package com.easyecom.order.ordering.application;

import com.easyecom.events.order.OrderCancelled;
import com.easyecom.events.order.OrderEdited;
import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.events.order.OrderPlaced;
import com.easyecom.kernel.money.Money;
import com.easyecom.order.ordering.domain.Fulfilment;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderLine;
import com.easyecom.order.ordering.domain.OrderStatus;
import com.easyecom.order.ordering.domain.Part;
import com.easyecom.order.ordering.domain.PartLine;
import java.time.Instant;
import java.util.List;

/** What the other services are told of orders: facts, and no personal data. */
final class OrderEvents {

  private OrderEvents() {}

  static OrderPlaced placed(Order order) {
    return new OrderPlaced(
        order.id(),
        order.version(),
        order.orderNumber(),
        order.customerId(),
        order.channel().wireName(),
        currency(order),
        lines(order),
        order.totals().subtotal(),
        order.totals().discount(),
        order.totals().tax(),
        order.totals().total(),
        order.orderedAt());
  }

  static OrderEdited edited(Order before, Order order, Instant at) {
    return new OrderEdited(
        order.id(),
        order.version(),
        order.orderNumber(),
        order.customerId(),
        order.status().wireName(),
        currency(order),
        lines(before),
        lines(order),
        order.totals().subtotal(),
        order.totals().discount(),
        order.totals().tax(),
        before.totals().total(),
        order.totals().total(),
        at);
  }

  private static List<OrderPlaced.Line> lines(Order order) {
    return order.lines().stream()
        .map(
            line ->
                new OrderPlaced.Line(
                    line.id(),
                    line.productId(),
                    line.sku(),
                    line.quantity(),
                    line.unitPrice(),
                    line.lineTotal()))
        .toList();
  }

  /**
   * @param order after the fulfilment
   */
  static OrderFulfilled fulfilled(Order order, Fulfilment fulfilment, Stock.Issue issue) {
    Part part = fulfilment.part();
    List<OrderFulfilled.Line> lines =
        part.lines().stream().map(taken -> line(order, taken, issue)).toList();
    return new OrderFulfilled(
        order.id(),
        order.version(),
        order.orderNumber(),
        order.customerId(),
        order.channel().wireName(),
        fulfilment.id(),
        currency(order),
        lines,
        part.subtotal(),
        part.discount(),
        part.tax(),
        part.total(),
        order.status() != OrderStatus.CONFIRMED,
        issue.occurredAt());
  }

  private static OrderFulfilled.Line line(Order order, PartLine taken, Stock.Issue issue) {
    OrderLine line = order.line(taken.orderItemId());
    Money cost = issue.costs().getOrDefault(line.id(), Money.zero(line.cost().currency()));
    return new OrderFulfilled.Line(
        line.id(), line.productId(), line.sku(), taken.quantity(), taken.lineTotal(), cost);
  }

  static OrderCancelled cancelled(Order order, Instant at) {
    return new OrderCancelled(order.id(), order.version(), order.orderNumber(), at);
  }

  private static String currency(Order order) {
    return order.totals().subtotal().currency().getCurrencyCode();
  }
}
