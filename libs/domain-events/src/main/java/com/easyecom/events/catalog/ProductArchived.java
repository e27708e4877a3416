package com.easyecom.events.catalog;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;

/** A product that is sold no more; its history stays. */
@EventType(value = "com.easyecom.catalog.ProductArchived.v1", topic = Topic.CATALOG_PRODUCT)
public record ProductArchived(long productId, long version, String sku, Instant occurredAt)
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
