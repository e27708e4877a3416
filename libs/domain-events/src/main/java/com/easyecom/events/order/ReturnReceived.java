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
 * Goods that came back: the customer is owed the refund from now on, and what is to be restocked
 * goes back to the stock at the cost at which it left.
 *
 * @param refundNet what of the refund was revenue: after discount, without tax
 * @param refundTax the tax in it
 * @param refundTotal both
 * @param receivedBy the user who took the goods
 */
@EventType(value = "com.easyecom.order.ReturnReceived.v1", topic = Topic.ORDER_RETURN)
public record ReturnReceived(
    long returnId,
    long version,
    long orderId,
    String orderNumber,
    @Nullable Long customerId,
    String currency,
    List<Line> lines,
    Money refundNet,
    Money refundTax,
    Money refundTotal,
    String receivedBy,
    Instant receivedAt)
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
   * @param refundNet of the refund for it, without tax
   * @param refundTax the tax in that refund
   * @param cost its share of what the line's units cost when they left, to the cent
   * @param restock whether it goes back to the stock; what does not stays cost of goods sold
   */
  public record Line(
      long returnItemId,
      long orderItemId,
      long productId,
      String sku,
      Quantity quantity,
      Money refundNet,
      Money refundTax,
      Money cost,
      boolean restock) {}
}
