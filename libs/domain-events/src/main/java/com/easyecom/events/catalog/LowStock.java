package com.easyecom.events.catalog;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;

/**
 * A product that is for sale came to have no more available than its reorder point. Told once when
 * that happens, by a change of its stock or of the product, and again only after there was more.
 *
 * @param version the versions of the product and of its stock together: it rises with each of these
 *     events
 * @param available on hand less allocated
 */
@EventType(value = "com.easyecom.catalog.LowStock.v1", topic = Topic.CATALOG_LOW_STOCK)
public record LowStock(
    long productId,
    long version,
    String sku,
    Quantity available,
    Quantity reorderPoint,
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
