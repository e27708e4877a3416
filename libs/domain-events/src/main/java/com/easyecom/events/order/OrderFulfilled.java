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
 * A part of an order, or all of it, that was handed over: its revenue is earned. The amounts are
 * this part's shares; all parts' together are the order's.
 *
 * @param subtotal the part's lines at their prices
 * @param complete whether nothing of the order is left to fulfil
 */
@EventType(value = "com.easyecom.order.OrderFulfilled.v1", topic = Topic.ORDER_ORDER)
public record OrderFulfilled(
    long orderId,
    long version,
    String orderNumber,
    @Nullable Long customerId,
    String channel,
    long fulfilmentId,
    String currency,
    List<Line> lines,
    Money subtotal,
    Money discountAmount,
    Money taxAmount,
    Money totalAmount,
    boolean complete,
    Instant fulfilledAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(orderId);
  }

  @Override
  public long aggregateVersion() {
    return version;
  }

  /**
   * What was handed over of one line.
   *
   * @param lineTotal its price
   * @param cost what the stock lost by it
   */
  public record Line(
      long orderItemId,
      long productId,
      String sku,
      Quantity quantity,
      Money lineTotal,
      Money cost) {}
}
