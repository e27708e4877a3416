package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderLine;
import com.easyecom.order.ordering.domain.PaidLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Currency;
import java.util.Map;

/** Locks an order for a return of it: whatever else is about the order waits for its end. */
@ApplicationScoped
public class LockSoldOrder {

  private final Orders orders;
  private final Fulfilments fulfilments;

  LockSoldOrder(Orders orders, Fulfilments fulfilments) {
    this.orders = orders;
    this.fulfilments = fulfilments;
  }

  /**
   * The order, changed by nobody else until the caller's transaction ends.
   *
   * @throws Refusal {@code not_found}
   */
  @Transactional(TxType.MANDATORY)
  public SoldOrder lock(long orderId) {
    Order order = orders.lock(orderId).orElseThrow(() -> FindOrders.unknown(orderId));
    Currency currency = order.revenue().currency();
    Map<Long, PaidLines.Paid> paid = PaidLines.of(fulfilments.done(orderId), currency);
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
}
