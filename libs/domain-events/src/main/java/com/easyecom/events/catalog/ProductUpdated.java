package com.easyecom.events.catalog;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import com.easyecom.kernel.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A product's facts after a change. */
@EventType(value = "com.easyecom.catalog.ProductUpdated.v1", topic = Topic.CATALOG_PRODUCT)
public record ProductUpdated(
    long productId,
    long version,
    String sku,
    String name,
    @Nullable String category,
    Money unitPrice,
    String currency,
    boolean active,
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
