package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.NOTHING;
import static com.easyecom.acceptance.lives.Decimals.money;

import java.math.BigDecimal;

/** What the books must say more than before: the table of DESIGN, section 5, added up. */
final class BooksModel {

  private BigDecimal revenue = NOTHING;
  private BigDecimal costOfGoods = NOTHING;
  private BigDecimal cash = NOTHING;
  private BigDecimal owed = NOTHING;
  private BigDecimal tax = NOTHING;
  private BigDecimal stock = NOTHING;

  void received(BigDecimal value) {
    stock = stock.add(value);
  }

  void issued(BigDecimal cost) {
    stock = stock.subtract(cost);
    costOfGoods = costOfGoods.add(cost);
  }

  void restocked(BigDecimal cost) {
    issued(cost.negate());
  }

  /** A part, which is paid at once. */
  void sold(BigDecimal net, BigDecimal withTax) {
    revenue = revenue.add(net);
    tax = tax.add(withTax);
    cash = cash.add(net).add(withTax);
  }

  /** What came back, whose refund is owed from now on. */
  void takenBack(BigDecimal net, BigDecimal withTax) {
    revenue = revenue.subtract(net);
    tax = tax.subtract(withTax);
    owed = owed.add(net).add(withTax);
  }

  void refunded(BigDecimal total) {
    owed = owed.subtract(total);
    cash = cash.subtract(total);
  }

  /** As {@link Figures} has it. */
  Figures figures() {
    return new Figures(
        money(revenue),
        money(costOfGoods),
        money(revenue.subtract(costOfGoods)),
        money(cash),
        money(owed.negate()),
        money(stock),
        money(tax.negate()));
  }
}
