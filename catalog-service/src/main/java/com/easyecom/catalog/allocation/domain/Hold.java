package com.easyecom.catalog.allocation.domain;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.money.Quantity;

/**
 * Stock of one product that an order holds more, or no more.
 *
 * @param quantity how much; positive
 * @param after the stock after it
 */
public record Hold(long orderId, Quantity quantity, Stock after) {

  public long productId() {
    return after.productId();
  }
}
