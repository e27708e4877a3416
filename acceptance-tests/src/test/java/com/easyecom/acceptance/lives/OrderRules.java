package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

/** What must be so whatever the model's arithmetic says: it may be as wrong as the shop's. */
final class OrderRules {

  private OrderRules() {}

  static void check(OrderModel order) {
    boolean isHandedOver = order.isStarted() && order.isSold();
    if (isHandedOver) {
      isZero("sold, but not paid", order.total().subtract(order.paid()));
    }
    for (LineModel line : order.lines) {
      BigDecimal refund = line.inReturns(ReturnItemModel::refund);
      isNotNegative("paid back more", line.paidNet.add(line.paidTax).subtract(refund));
      isNotNegative("returned more", line.returnable());
      isNotNegative("restocked more", line.cost.subtract(line.inReturns(ReturnItemModel::cost)));
      line.returns.forEach(item -> isNotNegative("a refund", item.refund()));
    }
    boolean isBack = isHandedOver && order.isReturned();
    assertEquals(
        isBack,
        order.status.equals("returned") || order.status.equals("refunded"),
        "all is back: " + order);
    BigDecimal received =
        sum(
            order.returns.stream()
                .filter(it -> it.status().equals("received") || it.status().equals("refunded"))
                .toList(),
            ReturnModel::total);
    isNotNegative("paid back more than paid", order.paid().subtract(received));
  }

  private static void isZero(String what, BigDecimal amount) {
    assertEquals(0, amount.signum(), what + ": " + amount);
  }

  private static void isNotNegative(String what, BigDecimal amount) {
    assertTrue(amount.signum() >= 0, what + ": " + amount);
  }
}
