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
 * What a customer wants to bring back of an order, and would get back for it.
 *
 * @param orderNumber what people call the order by
 */
@EventType(value = "com.easyecom.order.ReturnRequested.v1", topic = Topic.ORDER_RETURN)
public record ReturnRequested(
    long returnId,
    long version,
    long orderId,
    String orderNumber,
    @Nullable Long customerId,
    String currency,
    List<Line> lines,
    Money refundTotal,
    Instant requestedAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(returnId);
  }

  @Override
  public long aggregateVersion() {
    return version;
  }

  /**
   * So much of one order line.
   *
   * @param refundAmount tax included
   * @param restock whether it is to go back to the stock
   */
  public record Line(
      long returnItemId,
      long orderItemId,
      long productId,
      String sku,
      Quantity quantity,
      Money refundAmount,
      boolean restock) {}
}
