package com.easyecom.events.catalog;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;

/** Stock of one product that an order holds no more. */
@EventType(value = "com.easyecom.catalog.StockReleased.v1", topic = Topic.CATALOG_STOCK)
public record StockReleased(
    long productId,
    long version,
    long orderId,
    Quantity quantity,
    Quantity onHand,
    Quantity allocatedAfter,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(productId);
  }

  @Override
  public long aggregateVersion() {
    return version;
  }
}
