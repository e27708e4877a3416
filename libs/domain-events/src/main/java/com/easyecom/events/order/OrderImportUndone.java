package com.easyecom.events.order;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import com.easyecom.kernel.money.Money;
import java.time.Instant;

/**
 * An imported sale whose import was undone: it never was. It takes back exactly what its {@link
 * OrderFulfilled} told, on the day of the sale.
 *
 * @param orderNumber as it was; another order may have it since
 * @param subtotal the lines at their prices
 * @param fulfilledAt when it had been sold
 */
@EventType(value = "com.easyecom.order.OrderImportUndone.v1", topic = Topic.ORDER_ORDER)
public record OrderImportUndone(
    long orderId,
    long version,
    String orderNumber,
    long fulfilmentId,
    String currency,
    Money subtotal,
    Money discountAmount,
    Money taxAmount,
    Money totalAmount,
    Instant fulfilledAt,
    Instant undoneAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(orderId);
  }

  @Override
  public long aggregateVersion() {
    return version;
  }
}
