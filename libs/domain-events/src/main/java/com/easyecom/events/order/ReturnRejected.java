package com.easyecom.events.order;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;

/** A return that will not be taken; its units may be returned another time. */
@EventType(value = "com.easyecom.order.ReturnRejected.v1", topic = Topic.ORDER_RETURN)
public record ReturnRejected(
    long returnId, long version, long orderId, String orderNumber, Instant rejectedAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(returnId);
  }

  @Override
  public long aggregateVersion() {
    return version;
  }
}
