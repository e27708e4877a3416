package com.easyecom.accounting.posting.messaging;

import com.easyecom.accounting.posting.application.Occurrence;
import com.easyecom.accounting.posting.application.PostOccurrence;
import com.easyecom.accounting.posting.domain.Figure;
import com.easyecom.accounting.posting.domain.PostingRule;
import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Posts the cost of what left for an order. The entry belongs to the order, like its sale and its
 * payment, so that the three are found together.
 */
@Singleton
class PostStockIssued implements EventHandler<StockIssued> {

  private final PostOccurrence postOccurrence;

  PostStockIssued(PostOccurrence postOccurrence) {
    this.postOccurrence = postOccurrence;
  }

  @Override
  public Class<StockIssued> eventClass() {
    return StockIssued.class;
  }

  @Override
  public void on(StockIssued event, EventEnvelope envelope) {
    postOccurrence.post(
        new Occurrence(
            SourceEvent.of(envelope),
            event.occurredAt(),
            List.of(PostingRule.COST_OF_SALE),
            event.currency(),
            event.quantity() + " of " + event.sku() + ", movement " + event.movementId(),
            Occurrence.ORDER,
            Long.toString(event.orderId()),
            Map.of(Figure.VALUE, event.cost())));
  }
}
