package com.easyecom.order.ordering.application;

import com.easyecom.kernel.money.Money;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderLine;
import com.easyecom.order.ordering.domain.PaidLines;
import com.easyecom.order.ordering.domain.Part;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order as far as it has left: what can come back of it.
 *
 * @param lines all of the order's
 */
public record SoldOrder(
    long id,
    String orderNumber,
    @Nullable Long customerId,
    Currency currency,
    List<SoldLine> lines) {

  public SoldOrder {
    lines = List.copyOf(lines);
  }

  /**
   * @param parts those of the order that have left, oldest first
   */
  static SoldOrder of(Order order, List<Part> parts) {
    Currency currency = order.revenue().currency();
    Map<Long, PaidLines.Paid> paid = PaidLines.of(parts, currency);
    Money zero = Money.zero(currency);
    PaidLines.Paid nothing = new PaidLines.Paid(zero, zero);
    return new SoldOrder(
        order.id(),
        order.orderNumber(),
        order.customerId(),
        currency,
        order.lines().stream()
            .map(line -> sold(line, paid.getOrDefault(line.id(), nothing)))
            .toList());
  }

  private static SoldLine sold(OrderLine line, PaidLines.Paid paid) {
    return new SoldLine(
        line.id(),
        line.productId(),
        line.sku(),
        line.fulfilledQuantity(),
        paid.net(),
        paid.tax(),
        line.cost());
  }

  /** Whether anything of it has left. */
  public boolean isPartlyFulfilled() {
    return lines.stream().anyMatch(line -> line.quantity().isPositive());
  }
}
