package com.easyecom.accounting.posting.messaging;

import com.easyecom.accounting.posting.application.Occurrence;
import com.easyecom.accounting.posting.application.PostOccurrence;
import com.easyecom.accounting.posting.domain.Figure;
import com.easyecom.accounting.posting.domain.PostingRule;
import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Posts the revenue of what was handed over, and its payment. */
@Singleton
class PostOrderFulfilled implements EventHandler<OrderFulfilled> {

  private final PostOccurrence postOccurrence;

  PostOrderFulfilled(PostOccurrence postOccurrence) {
    this.postOccurrence = postOccurrence;
  }

  @Override
  public Class<OrderFulfilled> eventClass() {
    return OrderFulfilled.class;
  }

  @Override
  public void on(OrderFulfilled event, EventEnvelope envelope) {
    postOccurrence.post(
        new Occurrence(
            SourceEvent.of(envelope),
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
                Figure.TOTAL, event.totalAmount())));
  }
}
