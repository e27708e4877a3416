package com.easyecom.accounting.posting.messaging;

import com.easyecom.accounting.posting.application.Occurrence;
import com.easyecom.accounting.posting.application.PostOccurrence;
import com.easyecom.accounting.posting.domain.Figure;
import com.easyecom.accounting.posting.domain.PostingRule;
import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Posts that revenue and tax of what came back are given up, and the customer is owed them. */
@Singleton
class PostReturnReceived implements EventHandler<ReturnReceived> {

  private final PostOccurrence postOccurrence;

  PostReturnReceived(PostOccurrence postOccurrence) {
    this.postOccurrence = postOccurrence;
  }

  @Override
  public Class<ReturnReceived> eventClass() {
    return ReturnReceived.class;
  }

  @Override
  public void on(ReturnReceived event, EventEnvelope envelope) {
    postOccurrence.post(
        new Occurrence(
            SourceEvent.of(envelope),
            event.receivedAt(),
            List.of(PostingRule.RETURN),
            event.currency(),
            "order " + event.orderNumber(),
            Occurrence.RETURN,
            Long.toString(event.returnId()),
            Map.of(
                Figure.NET, event.refundNet(),
                Figure.TAX, event.refundTax(),
                Figure.TOTAL, event.refundTotal())));
  }
}
