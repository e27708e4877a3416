package com.easyecom.events.order;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;

/** An order that will not be fulfilled; nothing of it was. */
@EventType(value = "com.easyecom.order.OrderCancelled.v1", topic = Topic.ORDER_ORDER)
public record OrderCancelled(long orderId, long version, String orderNumber, Instant cancelledAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(orderId);
  }

  @Override
  public long aggregateVersion() {
    return version;
  }
}
