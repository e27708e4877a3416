package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of an order's earnings is left after its cost, as far as that is known. */
public final class ExpectedMargin {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SCALE = 2;

  private ExpectedMargin() {}

  /**
   * The gross margin in percent of what the shop earns: {@code (net - cost) / net x 100}, rounded
   * half up to two decimals. What has left counts at its cost, the rest at the present average.
   * Null for an order that earns nothing.
   *
   * @param unitCosts the averages of the order's products, by id
   */
  public static @Nullable BigDecimal percent(Order order, Map<Long, UnitCost> unitCosts) {
    Money net = order.totals().net();
    if (net.isZero() || order.status() == OrderStatus.CANCELLED) {
      return null;
    }
    Money cost = order.cost();
    for (OrderLine line : order.lines()) {
      Quantity open = line.quantity().minus(line.fulfilledQuantity());
      UnitCost unitCost = unitCosts.get(line.productId());
      if (unitCost != null) {
        cost = cost.plus(unitCost.times(open));
      }
    }
    return net.minus(cost)
        .amount()
        .multiply(HUNDRED)
        .divide(net.amount(), SCALE, RoundingMode.HALF_UP);
  }
}
