package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;

/**
 * What becomes of an imported order whose import is undone. This is no transition that anybody may
 * ask for: the order is cancelled as if nothing of it had ever been fulfilled.
 */
public final class UndoneOrder {

  private UndoneOrder() {}

  /**
   * @param order fulfilled, nothing of it returned
   * @param suffix makes its number free for another import of the same sale
   */
  public static Order of(Order order, String suffix) {
    Money nothing = Money.zero(order.revenue().currency());
    return new Order(
        order.id(),
        order.orderNumber() + suffix,
        order.customerId(),
        OrderStatus.CANCELLED,
        order.channel(),
        order.lines().stream().map(line -> line(line, nothing)).toList(),
        order.totals(),
        nothing,
        order.orderedAt(),
        order.note(),
        nothing,
        order.version() + 1);
  }

  private static OrderLine line(OrderLine line, Money nothing) {
    return new OrderLine(
        line.id(),
        line.productId(),
        line.sku(),
        line.name(),
        line.quantity(),
        line.unitPrice(),
        line.lineTotal(),
        Quantity.ZERO,
        line.returnedQuantity(),
        nothing);
  }
}
