package com.easyecom.accounting.posting.messaging;

import com.easyecom.accounting.posting.application.Occurrence;
import com.easyecom.accounting.posting.application.PostOccurrence;
import com.easyecom.accounting.posting.domain.Figure;
import com.easyecom.accounting.posting.domain.PostingRule;
import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Posts the cost of what came back from an order. The entry belongs to the return, like its credit
 * and its refund, so that the three are found together.
 */
@Singleton
class PostStockRestocked implements EventHandler<StockRestocked> {

  private final PostOccurrence postOccurrence;

  PostStockRestocked(PostOccurrence postOccurrence) {
    this.postOccurrence = postOccurrence;
  }

  @Override
  public Class<StockRestocked> eventClass() {
    return StockRestocked.class;
  }

  @Override
  public void on(StockRestocked event, EventEnvelope envelope) {
    postOccurrence.post(
        new Occurrence(
            SourceEvent.of(envelope),
            event.occurredAt(),
            List.of(PostingRule.RESTOCK),
            event.currency(),
            event.quantity() + " of " + event.sku() + ", movement " + event.movementId(),
            Occurrence.RETURN,
            Long.toString(event.returnId()),
            Map.of(Figure.VALUE, event.cost())));
  }
}
