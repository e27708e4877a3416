package com.easyecom.kit.inbox;

import com.easyecom.events.DomainEvent;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.outbox.Origin;

/** An event that arrived, and what it travelled in. */
public record DeliveredEvent(DomainEvent event, EventEnvelope envelope) {

  /** The request that caused the event, as the cause of events that follow from it. */
  public Origin origin() {
    return new Origin(envelope.requestId(), envelope.traceparent());
  }
}
