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
public final class LineModel {

  public long id;
  public final ProductModel product;
  public BigDecimal quantity;
  public BigDecimal price;
  public BigDecimal total;

  /** What it costs when it leaves, if that is known before; else null. */
  public BigDecimal ownCost;

  public BigDecimal left = NONE;
  public BigDecimal leftTotal = NOTHING;
  public BigDecimal cost = NOTHING;
  public BigDecimal paidNet = NOTHING;
  public BigDecimal paidTax = NOTHING;

  public BigDecimal returned = NONE;
  public final List<ReturnItemModel> returns = new ArrayList<>();

  public LineModel(ProductModel product, BigDecimal quantity, BigDecimal price) {
    this.product = product;
    this.quantity = quantity;
    this.price = price;
    this.total = cents(quantity.multiply(price));
  }

  public BigDecimal open() {
    return quantity.subtract(left);
  }

  /** What has left and is in no return. */
  public BigDecimal returnable() {
    return left.subtract(inReturns(ReturnItemModel::quantity));
  }

  public boolean isReturned() {
    return isSame(returned, quantity);
  }

  /** Of all its returns that are not rejected. */
  public BigDecimal inReturns(Function<ReturnItemModel, BigDecimal> figure) {
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
