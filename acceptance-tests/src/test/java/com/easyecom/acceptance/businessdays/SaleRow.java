package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.NONE;
import static com.easyecom.acceptance.lives.Decimals.NOTHING;

import com.easyecom.acceptance.lives.OrderModel;
import com.easyecom.acceptance.lives.ProductModel;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was sold of an order line, what came back of it, or what that cost; as of the day on which
 * it is posted. A sale and its cost are told by different services, and may be posted on different
 * days.
 *
 * @param order null: nobody's
 * @param product null: of the whole order
 * @param gross at the price, before discount
 * @param returned of what came back, without tax
 */
record SaleRow(
    LocalDate day,
    OrderModel order,
    ProductModel product,
    BigDecimal quantity,
    BigDecimal gross,
    BigDecimal discount,
    BigDecimal returned,
    BigDecimal tax,
    BigDecimal returnedTax,
    BigDecimal cost) {

  static SaleRow cost(LocalDate day, OrderModel order, ProductModel product, BigDecimal cost) {
    return new SaleRow(
        day, order, product, NONE, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, cost);
  }

  boolean isCost() {
    return cost.signum() != 0;
  }

  /** A sale that is taken back. */
  SaleRow undone(LocalDate on) {
    return new SaleRow(
        on,
        order,
        product,
        quantity.negate(),
        gross.negate(),
        discount.negate(),
        NOTHING,
        tax.negate(),
        NOTHING,
        NOTHING);
  }

  /** The same cost, which is nobody's. */
  SaleRow ofNobody() {
    return cost(day, null, product, cost);
  }
}
