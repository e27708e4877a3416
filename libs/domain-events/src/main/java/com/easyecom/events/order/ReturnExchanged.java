package com.easyecom.events.order;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;

/**
 * An order that was placed instead of what a return brings back.
 *
 * @param orderId the order that was returned
 * @param exchangeOrderId the new one
 */
@EventType(value = "com.easyecom.order.ReturnExchanged.v1", topic = Topic.ORDER_RETURN)
public record ReturnExchanged(
    long returnId,
    long version,
    long orderId,
    String orderNumber,
    long exchangeOrderId,
    Instant exchangedAt)
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
