package com.easyecom.events.catalog;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;

/**
 * Stock of one product that came back from an order, at the cost at which it had left.
 *
 * @param quantity how much came back, positive
 * @param cost what the stock's value gained by it, to the cent
 */
@EventType(value = "com.easyecom.catalog.StockRestocked.v1", topic = Topic.CATALOG_STOCK)
public record StockRestocked(
    long movementId,
    long productId,
    long version,
    String sku,
    long orderId,
    long orderItemId,
    long returnId,
    long returnItemId,
    Quantity quantity,
    Money cost,
    Quantity onHandAfter,
    Money valueAfter,
    String currency,
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
