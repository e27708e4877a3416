package com.easyecom.accounting.posting.messaging;

import com.easyecom.accounting.posting.application.Occurrence;
import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.events.order.OrderImportUndone;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.events.order.ReturnRefunded;
import com.easyecom.kit.inbox.DeliveredEvent;

/** Reads events as what moves accounts. */
final class Occurrences {

  private Occurrences() {}

  /**
   * What an event tells of.
   *
   * @throws IllegalArgumentException for one that is never posted
   */
  static Occurrence of(DeliveredEvent delivered) {
    SourceEvent source = SourceEvent.of(delivered);
    return switch (delivered.event()) {
      case OrderFulfilled event -> OrderOccurrences.sale(event, source);
      case OrderImportUndone event -> OrderOccurrences.saleUndone(event, source);
      case ReturnReceived event -> OrderOccurrences.returned(event, source);
      case ReturnRefunded event -> OrderOccurrences.refunded(event, source);
      case StockAdjusted event -> StockOccurrences.adjusted(event, source);
      case StockIssued event -> StockOccurrences.issued(event, source);
      case StockRestocked event -> StockOccurrences.restocked(event, source);
      default ->
          throw new IllegalArgumentException(delivered.envelope().type() + " is never posted");
    };
  }
}
