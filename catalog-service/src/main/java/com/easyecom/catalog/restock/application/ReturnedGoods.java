package com.easyecom.catalog.restock.application;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.List;

/**
 * Goods of one return that go back to the stock.
 *
 * @param actor who took them
 * @param receivedAt when
 */
public record ReturnedGoods(
    long returnId, long orderId, String actor, Instant receivedAt, List<Line> lines) {

  /**
   * So many units of one product.
   *
   * @param returnItemId names them: they come back once
   * @param cost what they cost when they left, to the cent
   */
  public record Line(
      long returnItemId, long orderItemId, long productId, Quantity quantity, Money cost) {}
}
