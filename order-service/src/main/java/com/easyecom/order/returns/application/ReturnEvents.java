package com.easyecom.order.returns.application;

import static java.util.Objects.requireNonNull;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.order.ReturnApproved;
import com.easyecom.events.order.ReturnExchanged;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.events.order.ReturnRefunded;
import com.easyecom.events.order.ReturnRejected;
import com.easyecom.events.order.ReturnRequested;
import com.easyecom.order.ordering.application.SoldOrder;
import com.easyecom.order.returns.domain.Amounts;
import com.easyecom.order.returns.domain.SalesReturn;
import java.time.Instant;

/** What the other services are told of returns. */
final class ReturnEvents {

  private ReturnEvents() {}

  /** That a return has just come to the status that it has. */
  static DomainEvent of(SoldOrder order, SalesReturn it, String actor, Instant now) {
    return switch (it.status()) {
      case REQUESTED -> requested(order, it);
      case APPROVED ->
          new ReturnApproved(it.id(), it.version(), order.id(), order.orderNumber(), now);
      case REJECTED ->
          new ReturnRejected(it.id(), it.version(), order.id(), order.orderNumber(), now);
      case RECEIVED -> received(order, it, actor);
      case REFUNDED -> refunded(order, it);
    };
  }

  /** That an order was placed instead of what a return brings back. */
  static ReturnExchanged exchanged(
      SoldOrder order, SalesReturn it, long exchangeOrderId, Instant now) {
    return new ReturnExchanged(
        it.id(), it.version(), order.id(), order.orderNumber(), exchangeOrderId, now);
  }

  private static ReturnRequested requested(SoldOrder order, SalesReturn it) {
    return new ReturnRequested(
        it.id(),
        it.version(),
        order.id(),
        order.orderNumber(),
        order.customerId(),
        order.currency().getCurrencyCode(),
        it.items().stream()
            .map(
                item ->
                    new ReturnRequested.Line(
                        item.id(),
                        item.orderItemId(),
                        item.productId(),
                        item.sku(),
                        item.quantity(),
                        item.refund().total(),
                        item.restock()))
            .toList(),
        it.refund().total(),
        it.requestedAt());
  }

  private static ReturnReceived received(SoldOrder order, SalesReturn it, String actor) {
    Amounts refund = it.refund();
    return new ReturnReceived(
        it.id(),
        it.version(),
        order.id(),
        order.orderNumber(),
        order.customerId(),
        order.currency().getCurrencyCode(),
        it.items().stream()
            .map(
                item ->
                    new ReturnReceived.Line(
                        item.id(),
                        item.orderItemId(),
                        item.productId(),
                        item.sku(),
                        item.quantity(),
                        item.refund().net(),
                        item.refund().tax(),
                        item.cost(),
                        item.restock()))
            .toList(),
        refund.net(),
        refund.tax(),
        refund.total(),
        actor,
        requireNonNull(it.receivedAt()));
  }

  private static ReturnRefunded refunded(SoldOrder order, SalesReturn it) {
    Amounts refund = it.refund();
    return new ReturnRefunded(
        it.id(),
        it.version(),
        order.id(),
        order.orderNumber(),
        order.customerId(),
        order.currency().getCurrencyCode(),
        refund.net(),
        refund.tax(),
        refund.total(),
        requireNonNull(it.refundedAt()));
  }
}
