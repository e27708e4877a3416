package com.easyecom.events.order;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;

/** A return that may be sent in. */
@EventType(value = "com.easyecom.order.ReturnApproved.v1", topic = Topic.ORDER_RETURN)
public record ReturnApproved(
    long returnId, long version, long orderId, String orderNumber, Instant approvedAt)
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
