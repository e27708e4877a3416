package com.easyecom.events.order;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import com.easyecom.kernel.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A return whose refund was paid out.
 *
 * @param refundNet what of it was revenue: after discount, without tax
 * @param refundTax the tax in it
 * @param refundTotal both
 */
@EventType(value = "com.easyecom.order.ReturnRefunded.v1", topic = Topic.ORDER_RETURN)
public record ReturnRefunded(
    long returnId,
    long version,
    long orderId,
    String orderNumber,
    @Nullable Long customerId,
    String currency,
    Money refundNet,
    Money refundTax,
    Money refundTotal,
    Instant refundedAt)
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
