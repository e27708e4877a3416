package com.easyecom.events.order;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed order, its stock held.
 *
 * @param channel where it came from, for example {@code api}
 */
@EventType(value = "com.easyecom.order.OrderPlaced.v1", topic = Topic.ORDER_ORDER)
public record OrderPlaced(
    long orderId,
    long version,
    String orderNumber,
    @Nullable Long customerId,
    String channel,
    String currency,
    List<Line> lines,
    Money subtotal,
    Money discountAmount,
    Money taxAmount,
    Money totalAmount,
    Instant orderedAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(orderId);
  }

  @Override
  public long aggregateVersion() {
    return version;
  }

  /** One line of the order. */
  public record Line(
      long orderItemId,
      long productId,
      String sku,
      Quantity quantity,
      Money unitPrice,
      Money lineTotal) {}
}
