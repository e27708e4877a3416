package com.easyecom.events.catalog;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stock of one product that left for an order's fulfilment, at its cost.
 *
 * @param quantity how much left, positive
 * @param cost what the stock's value lost by it, positive, to the cent
 * @param allocatedAfter what orders hold of what is still there; null where an earlier release did
 *     not tell it
 */
@EventType(value = "com.easyecom.catalog.StockIssued.v1", topic = Topic.CATALOG_STOCK)
public record StockIssued(
    long movementId,
    long productId,
    long version,
    String sku,
    long orderId,
    long orderItemId,
    long fulfilmentId,
    Quantity quantity,
    Money cost,
    Quantity onHandAfter,
    Money valueAfter,
    String currency,
    Instant occurredAt,
    @Nullable Quantity allocatedAfter)
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
