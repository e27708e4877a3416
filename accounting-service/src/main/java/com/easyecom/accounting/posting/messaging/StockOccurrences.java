package com.easyecom.accounting.posting.messaging;

import com.easyecom.accounting.posting.application.Occurrence;
import com.easyecom.accounting.posting.domain.Figure;
import com.easyecom.accounting.posting.domain.MovementRules;
import com.easyecom.accounting.posting.domain.PostingRule;
import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.kernel.money.Money;
import java.util.List;
import java.util.Map;

/** Reads what catalog tells: stock and its cost. */
final class StockOccurrences {

  private StockOccurrences() {}

  /** A movement of stock that no order caused. */
  static Occurrence adjusted(StockAdjusted event, SourceEvent source) {
    Money value = event.value();
    return new Occurrence(
        source,
        event.occurredAt(),
        List.of(MovementRules.of(event.movementType(), event.referenceType(), value)),
        event.currency(),
        event.quantity().abs() + " of " + event.sku(),
        Occurrence.STOCK_MOVEMENT,
        Long.toString(event.movementId()),
        Map.of(Figure.VALUE, value.isNegative() ? value.negate() : value));
  }

  /**
   * The cost of what left for an order. It belongs to the order, like its sale and its payment, so
   * that the three are found together.
   */
  static Occurrence issued(StockIssued event, SourceEvent source) {
    return new Occurrence(
        source,
        event.occurredAt(),
        List.of(PostingRule.COST_OF_SALE),
        event.currency(),
        event.quantity() + " of " + event.sku() + ", movement " + event.movementId(),
        Occurrence.ORDER,
        Long.toString(event.orderId()),
        Map.of(Figure.VALUE, event.cost()));
  }

  /**
   * The cost of what came back from an order. It belongs to the return, like its credit and its
   * refund, so that the three are found together.
   */
  static Occurrence restocked(StockRestocked event, SourceEvent source) {
    return new Occurrence(
        source,
        event.occurredAt(),
        List.of(PostingRule.RESTOCK),
        event.currency(),
        event.quantity() + " of " + event.sku() + ", movement " + event.movementId(),
        Occurrence.RETURN,
        Long.toString(event.returnId()),
        Map.of(Figure.VALUE, event.cost()));
  }
}
