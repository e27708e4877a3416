package com.easyecom.order.ordering.api;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.order.ordering.domain.OrderLine;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order.
 *
 * @param cost what the fulfilled units cost, to the cent; left out before any are, and for those
 *     who may not see costs
 * @param unitCost its average, for display
 * @param links itself, its order and product, and what the books say of it
 */
public record OrderItemView(
    long id,
    long productId,
    String sku,
    String name,
    Quantity quantity,
    Money unitPrice,
    Money lineTotal,
    Quantity fulfilledQuantity,
    Quantity returnedQuantity,
    @JsonInclude(Include.NON_NULL) @Nullable Money cost,
    @JsonInclude(Include.NON_NULL) @Nullable UnitCost unitCost,
    Map<String, String> links) {

  static OrderItemView of(long orderId, OrderLine line, boolean withCosts) {
    boolean hasCost = withCosts && line.fulfilledQuantity().isPositive();
    return new OrderItemView(
        line.id(),
        line.productId(),
        line.sku(),
        line.name(),
        line.quantity(),
        line.unitPrice(),
        line.lineTotal(),
        line.fulfilledQuantity(),
        line.returnedQuantity(),
        hasCost ? line.cost() : null,
        hasCost ? UnitCost.average(line.cost(), line.fulfilledQuantity()) : null,
        OrderLinks.ofLine(orderId, line));
  }
}
