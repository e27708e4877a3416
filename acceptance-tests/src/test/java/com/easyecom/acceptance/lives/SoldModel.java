package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.util.List;

/** A part of an order that left; or what was left of tax and discount when nothing else was. */
public record SoldModel(OrderModel order, List<Line> lines) {

  /** What left of a line: its price, its shares of discount and tax, and what it cost. */
  public record Line(
      LineModel line,
      BigDecimal quantity,
      BigDecimal price,
      BigDecimal discount,
      BigDecimal tax,
      BigDecimal cost) {}

  public BigDecimal subtotal() {
    return sum(lines, Line::price);
  }

  public BigDecimal discount() {
    return sum(lines, Line::discount);
  }

  public BigDecimal tax() {
    return sum(lines, Line::tax);
  }

  /** Without tax. */
  public BigDecimal net() {
    return subtotal().subtract(discount());
  }
}
