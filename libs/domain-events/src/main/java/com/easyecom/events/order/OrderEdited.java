package com.easyecom.events.order;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import com.easyecom.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that was changed after it was placed. Nothing is earned by it: that {@link
 * OrderFulfilled} tells.
 *
 * @param status its status now, for example {@code confirmed}
 * @param linesBefore what it was of
 * @param lines what it is of now
 * @param totalBefore what the customer was to pay
 * @param totalAmount what the customer is to pay now
 */
@EventType(value = "com.easyecom.order.OrderEdited.v1", topic = Topic.ORDER_ORDER)
public record OrderEdited(
    long orderId,
    long version,
    String orderNumber,
    @Nullable Long customerId,
    String status,
    String currency,
    List<OrderPlaced.Line> linesBefore,
    List<OrderPlaced.Line> lines,
    Money subtotal,
    Money discountAmount,
    Money taxAmount,
    Money totalBefore,
    Money totalAmount,
    Instant editedAt)
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
