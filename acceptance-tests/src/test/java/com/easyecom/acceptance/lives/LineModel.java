package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.NONE;
import static com.easyecom.acceptance.lives.Decimals.NOTHING;
import static com.easyecom.acceptance.lives.Decimals.cents;
import static com.easyecom.acceptance.lives.Decimals.isSame;
import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A line of an order: what was ordered, what has left of it, and what comes back. */
final class LineModel {

  long id;
  final ProductModel product;
  BigDecimal quantity;
  BigDecimal price;
  BigDecimal total;

  BigDecimal left = NONE;
  BigDecimal leftTotal = NOTHING;
  BigDecimal cost = NOTHING;
  BigDecimal paidNet = NOTHING;
  BigDecimal paidTax = NOTHING;

  BigDecimal returned = NONE;
  final List<ReturnItemModel> returns = new ArrayList<>();

  LineModel(ProductModel product, BigDecimal quantity, BigDecimal price) {
    this.product = product;
    this.quantity = quantity;
    this.price = price;
    this.total = cents(quantity.multiply(price));
  }

  BigDecimal open() {
    return quantity.subtract(left);
  }

  /** What has left and is in no return. */
  BigDecimal returnable() {
    return left.subtract(inReturns(ReturnItemModel::quantity));
  }

  boolean isReturned() {
    return isSame(returned, quantity);
  }

  /** Of all its returns that are not rejected. */
  BigDecimal inReturns(Function<ReturnItemModel, BigDecimal> figure) {
    return sum(returns, figure);
  }

  @Override
  public String toString() {
    boolean hasCost = left.signum() > 0;
    return "%d: product %d, %s x %s = %s, fulfilled %s, returned %s, cost %s, unit cost %s"
        .formatted(
            id,
            product.id(),
            Decimals.quantity(quantity),
            money(price),
            money(total),
            Decimals.quantity(left),
            Decimals.quantity(returned),
            hasCost ? money(cost) : "-",
            hasCost ? cost.divide(left, 4, RoundingMode.HALF_UP) : "-");
  }
}
