package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.NOTHING;
import static com.easyecom.acceptance.lives.Decimals.money;

import java.math.BigDecimal;
import java.time.Instant;

/** What the books must say more than before: the table of DESIGN, section 5, added up. */
final class TotalsModel implements BooksModel {

  private BigDecimal revenue = NOTHING;
  private BigDecimal costOfGoods = NOTHING;
  private BigDecimal cash = NOTHING;
  private BigDecimal owed = NOTHING;
  private BigDecimal tax = NOTHING;
  private BigDecimal stock = NOTHING;

  /** All at the same time: totals know no days. */
  @Override
  public Instant now() {
    return Instant.EPOCH;
  }

  @Override
  public void moved(MovedModel movement) {
    stock = stock.add(movement.value());
    if (movement.isOfOrder()) {
      costOfGoods = costOfGoods.subtract(movement.value());
    }
  }

  @Override
  public void sold(SoldModel part) {
    revenue = revenue.add(part.net());
    tax = tax.add(part.tax());
    cash = cash.add(part.net()).add(part.tax());
  }

  @Override
  public void takenBack(ReturnModel it) {
    revenue = revenue.subtract(it.net());
    tax = tax.subtract(it.tax());
    owed = owed.add(it.total());
  }

  @Override
  public void refunded(ReturnModel it) {
    owed = owed.subtract(it.total());
    cash = cash.subtract(it.total());
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
