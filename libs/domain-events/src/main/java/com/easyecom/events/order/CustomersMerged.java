package com.easyecom.events.order;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;

/**
 * Two customers that turned out to be one. What was said of the duplicate's id, and of ids that
 * were merged into it before, is from now on said of the kept one's.
 *
 * @param customerId the one that is kept
 * @param version the kept one's, after it
 * @param duplicateId the one that is no longer used
 * @param movedOrders how many orders became the kept one's
 */
@EventType(value = "com.easyecom.order.CustomersMerged.v1", topic = Topic.ORDER_CUSTOMER)
public record CustomersMerged(
    long customerId, long version, long duplicateId, long movedOrders, Instant mergedAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(customerId);
  }

  @Override
  public long aggregateVersion() {
    return version;
  }
}
