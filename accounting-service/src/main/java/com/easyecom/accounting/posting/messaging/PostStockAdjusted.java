package com.easyecom.accounting.posting.messaging;

import com.easyecom.accounting.posting.application.Occurrence;
import com.easyecom.accounting.posting.application.PostOccurrence;
import com.easyecom.accounting.posting.domain.Figure;
import com.easyecom.accounting.posting.domain.MovementRules;
import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Posts movements of stock that no order caused. */
@Singleton
class PostStockAdjusted implements EventHandler<StockAdjusted> {

  private final PostOccurrence postOccurrence;

  PostStockAdjusted(PostOccurrence postOccurrence) {
    this.postOccurrence = postOccurrence;
  }

  @Override
  public Class<StockAdjusted> eventClass() {
    return StockAdjusted.class;
  }

  @Override
  public void on(StockAdjusted event, EventEnvelope envelope) {
    Money value = event.value();
    postOccurrence.post(
        new Occurrence(
            SourceEvent.of(envelope),
            event.occurredAt(),
            List.of(MovementRules.of(event.movementType(), event.referenceType(), value)),
            event.currency(),
            event.quantity().abs() + " of " + event.sku(),
            Occurrence.STOCK_MOVEMENT,
            Long.toString(event.movementId()),
            Map.of(Figure.VALUE, value.isNegative() ? value.negate() : value)));
  }
}
