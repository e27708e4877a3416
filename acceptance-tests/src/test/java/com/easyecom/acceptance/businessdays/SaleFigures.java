package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** What some lines of sales come to. */
record SaleFigures(List<SaleRow> rows) {

  private BigDecimal all(Function<SaleRow, BigDecimal> figure) {
    return sum(rows, figure);
  }

  BigDecimal revenue() {
    return all(SaleRow::gross).subtract(all(SaleRow::discount)).subtract(all(SaleRow::returned));
  }

  BigDecimal tax() {
    return all(SaleRow::tax).subtract(all(SaleRow::returnedTax));
  }

  private BigDecimal profit() {
    return revenue().subtract(all(SaleRow::cost));
  }

  private String margin() {
    return revenue().signum() > 0
        ? profit().movePointRight(2).divide(revenue(), 2, RoundingMode.HALF_UP).toPlainString()
        : "null";
  }

  /** In the words of {@link SeenSales}. */
  @Override
  public String toString() {
    return String.join(
        " ",
        all(SaleRow::quantity).setScale(3).toPlainString(),
        money(all(SaleRow::gross)),
        money(all(SaleRow::discount)),
        money(all(SaleRow::returned)),
        money(revenue()),
        money(tax()),
        money(all(SaleRow::cost)),
        money(profit()),
        margin());
  }

  /** What of it is about tax. */
  String taxes() {
    return String.join(
        " ",
        money(revenue()),
        money(all(SaleRow::tax)),
        money(all(SaleRow::returnedTax)),
        money(tax()));
  }
}
