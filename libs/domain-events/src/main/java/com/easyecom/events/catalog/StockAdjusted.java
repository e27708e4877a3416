package com.easyecom.events.catalog;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A movement of stock that no order caused. Quantity and value are signed: what goes out is
 * negative.
 *
 * @param movementType in, out, return_in, return_out or adjustment
 * @param value what the movement added to the stock's value, to the cent
 * @param referenceType what caused it, for example {@code opening_stock}
 */
@EventType(value = "com.easyecom.catalog.StockAdjusted.v1", topic = Topic.CATALOG_STOCK)
public record StockAdjusted(
    long movementId,
    long productId,
    long version,
    String sku,
    String movementType,
    Quantity quantity,
    Money value,
    Quantity onHandAfter,
    Money valueAfter,
    String currency,
    @Nullable String referenceType,
    @Nullable String referenceId,
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
