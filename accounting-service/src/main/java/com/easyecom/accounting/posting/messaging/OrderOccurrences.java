package com.easyecom.accounting.posting.messaging;

import com.easyecom.accounting.posting.application.Occurrence;
import com.easyecom.accounting.posting.domain.Figure;
import com.easyecom.accounting.posting.domain.PostingRule;
import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.events.order.OrderImportUndone;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.events.order.ReturnRefunded;
import java.util.List;
import java.util.Map;

/** Reads what order-service tells: revenue, discount, tax and payment, and what is given back. */
final class OrderOccurrences {

  private OrderOccurrences() {}

  /** The revenue of what was handed over, and its payment. */
  static Occurrence sale(OrderFulfilled event, SourceEvent source) {
    return new Occurrence(
        source,
        event.fulfilledAt(),
        List.of(PostingRule.SALE, PostingRule.PAYMENT),
        event.currency(),
        "order " + event.orderNumber(),
        Occurrence.ORDER,
        Long.toString(event.orderId()),
        Map.of(
            Figure.SUBTOTAL, event.subtotal(),
            Figure.DISCOUNT, event.discountAmount(),
            Figure.TAX, event.taxAmount(),
            Figure.TOTAL, event.totalAmount()));
  }

  /** The revenue and the payment of an imported sale are taken back, on the day of the sale. */
  static Occurrence saleUndone(OrderImportUndone event, SourceEvent source) {
    return new Occurrence(
        source,
        event.fulfilledAt(),
        List.of(PostingRule.SALE_UNDONE, PostingRule.PAYMENT_UNDONE),
        event.currency(),
        "order " + event.orderNumber(),
        Occurrence.ORDER,
        Long.toString(event.orderId()),
        Map.of(
            Figure.SUBTOTAL, event.subtotal(),
            Figure.DISCOUNT, event.discountAmount(),
            Figure.TAX, event.taxAmount(),
            Figure.TOTAL, event.totalAmount()));
  }

  /** Revenue and tax of what came back are given up, and the customer is owed them. */
  static Occurrence returned(ReturnReceived event, SourceEvent source) {
    return new Occurrence(
        source,
        event.receivedAt(),
        List.of(PostingRule.RETURN),
        event.currency(),
        "order " + event.orderNumber(),
        Occurrence.RETURN,
        Long.toString(event.returnId()),
        Map.of(
            Figure.NET, event.refundNet(),
            Figure.TAX, event.refundTax(),
            Figure.TOTAL, event.refundTotal()));
  }

  /** What a customer was owed for a return is paid. */
  static Occurrence refunded(ReturnRefunded event, SourceEvent source) {
    return new Occurrence(
        source,
        event.refundedAt(),
        List.of(PostingRule.REFUND),
        event.currency(),
        "order " + event.orderNumber(),
        Occurrence.RETURN,
        Long.toString(event.returnId()),
        Map.of(Figure.TOTAL, event.refundTotal()));
  }
}
