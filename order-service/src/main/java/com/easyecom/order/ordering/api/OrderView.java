package com.easyecom.order.ordering.api;

import com.easyecom.kernel.money.Money;
import com.easyecom.order.ordering.domain.Channel;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param grossProfit what the fulfilled part earned less what it cost, less returns; left out
 *     before anything is fulfilled, and for those who may not see costs
 * @param version rises with each change
 * @param links itself, its customer, and what the books say of it
 */
public record OrderView(
    long id,
    String orderNumber,
    @Nullable Long customerId,
    OrderStatus status,
    Channel channel,
    Money subtotal,
    Money taxAmount,
    Money discountAmount,
    Money totalAmount,
    String currency,
    Instant orderedAt,
    @Nullable String note,
    List<OrderItemView> items,
    @JsonInclude(Include.NON_NULL) @Nullable Money grossProfit,
    long version,
    Map<String, String> links) {

  static OrderView of(Order order, boolean withCosts) {
    return new OrderView(
        order.id(),
        order.orderNumber(),
        order.customerId(),
        order.status(),
        order.channel(),
        order.totals().subtotal(),
        order.totals().tax(),
        order.totals().discount(),
        order.totals().total(),
        order.totals().subtotal().currency().getCurrencyCode(),
        order.orderedAt(),
        order.note(),
        order.lines().stream().map(line -> OrderItemView.of(order.id(), line, withCosts)).toList(),
        withCosts && order.isPartlyFulfilled() ? order.grossProfit() : null,
        order.version(),
        OrderLinks.ofOrder(order));
  }
}
