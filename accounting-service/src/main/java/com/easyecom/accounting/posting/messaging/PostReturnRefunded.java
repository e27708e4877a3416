package com.easyecom.accounting.posting.messaging;

import com.easyecom.accounting.posting.application.Occurrence;
import com.easyecom.accounting.posting.application.PostOccurrence;
import com.easyecom.accounting.posting.domain.Figure;
import com.easyecom.accounting.posting.domain.PostingRule;
import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.events.order.ReturnRefunded;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Posts that what a customer was owed for a return is paid. */
@Singleton
class PostReturnRefunded implements EventHandler<ReturnRefunded> {

  private final PostOccurrence postOccurrence;

  PostReturnRefunded(PostOccurrence postOccurrence) {
    this.postOccurrence = postOccurrence;
  }

  @Override
  public Class<ReturnRefunded> eventClass() {
    return ReturnRefunded.class;
  }

  @Override
  public void on(ReturnRefunded event, EventEnvelope envelope) {
    postOccurrence.post(
        new Occurrence(
            SourceEvent.of(envelope),
            event.refundedAt(),
            List.of(PostingRule.REFUND),
            event.currency(),
            "order " + event.orderNumber(),
            Occurrence.RETURN,
            Long.toString(event.returnId()),
            Map.of(Figure.TOTAL, event.refundTotal())));
  }
}
