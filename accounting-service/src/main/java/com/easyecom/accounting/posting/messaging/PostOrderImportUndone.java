package com.easyecom.accounting.posting.messaging;

import com.easyecom.accounting.posting.application.Occurrence;
import com.easyecom.accounting.posting.application.PostOccurrence;
import com.easyecom.accounting.posting.domain.Figure;
import com.easyecom.accounting.posting.domain.PostingRule;
import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.events.order.OrderImportUndone;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Takes back the revenue and the payment of an imported sale, on the day of the sale. */
@Singleton
class PostOrderImportUndone implements EventHandler<OrderImportUndone> {

  private final PostOccurrence postOccurrence;

  PostOrderImportUndone(PostOccurrence postOccurrence) {
    this.postOccurrence = postOccurrence;
  }

  @Override
  public Class<OrderImportUndone> eventClass() {
    return OrderImportUndone.class;
  }

  @Override
  public void on(OrderImportUndone event, EventEnvelope envelope) {
    postOccurrence.post(
        new Occurrence(
            SourceEvent.of(envelope),
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
                Figure.TOTAL, event.totalAmount())));
  }
}
