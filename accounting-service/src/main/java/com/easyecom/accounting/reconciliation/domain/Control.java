package com.easyecom.accounting.reconciliation.domain;

import static com.easyecom.accounting.source.Publisher.CATALOG;
import static com.easyecom.accounting.source.Publisher.ORDERS;

import com.easyecom.accounting.chart.KnownAccount;
import com.easyecom.accounting.source.Publisher;
import com.easyecom.internalapi.control.CatalogFigures;
import com.easyecom.internalapi.control.OrderFigures;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/**
 * What must be equal on every day: an owner's figures on the left, an account on the right, as far
 * as that owner's events moved it. The whole table, as data.
 */
public enum Control {
  REVENUE(ORDERS, Map.of(OrderFigures.REVENUE, 1), KnownAccount.SALES, -1),
  DISCOUNTS(ORDERS, Map.of(OrderFigures.DISCOUNT, 1), KnownAccount.DISCOUNTS, 1),
  SALES_RETURNS(ORDERS, Map.of(OrderFigures.RETURNED, 1), KnownAccount.SALES_RETURNS, 1),
  SALES_TAX(
      ORDERS,
      Map.of(OrderFigures.TAX, 1, OrderFigures.RETURNED_TAX, -1),
      KnownAccount.SALES_TAX,
      -1),
  /** There is no payment module yet: what is fulfilled counts as paid on the same day. */
  CASH(
      ORDERS,
      Map.of(
          OrderFigures.REVENUE,
          1,
          OrderFigures.DISCOUNT,
          -1,
          OrderFigures.TAX,
          1,
          OrderFigures.REFUNDED,
          -1),
      KnownAccount.CASH,
      1),
  /** So nothing stays owed but refunds, from the return to their payment. */
  RECEIVABLES(
      ORDERS,
      Map.of(OrderFigures.RETURNED, -1, OrderFigures.RETURNED_TAX, -1, OrderFigures.REFUNDED, 1),
      KnownAccount.RECEIVABLES,
      1),
  STOCK_MOVEMENTS(CATALOG, Map.of(CatalogFigures.MOVED_VALUE, 1), KnownAccount.INVENTORY, 1),
  COST_OF_GOODS_SOLD(
      CATALOG,
      Map.of(CatalogFigures.ISSUED_COST, 1, CatalogFigures.RESTOCKED_COST, -1),
      KnownAccount.COST_OF_GOODS_SOLD,
      1);

  private final Publisher owner;
  private final Map<String, Integer> signs;
  private final KnownAccount account;
  private final int accountSign;

  Control(Publisher owner, Map<String, Integer> signs, KnownAccount account, int accountSign) {
    this.owner = owner;
    this.signs = signs;
    this.account = account;
    this.accountSign = accountSign;
  }

  /** Whose figures it is about. */
  public Publisher owner() {
    return owner;
  }

  /** The check's name in the report. */
  public String checkName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the owner's figures say. */
  BigDecimal left(Map<String, BigDecimal> figures) {
    BigDecimal sum = Scale.ZERO_MONEY;
    for (Map.Entry<String, Integer> term : signs.entrySet()) {
      BigDecimal figure = figures.getOrDefault(term.getKey(), BigDecimal.ZERO);
      sum = sum.add(figure.multiply(BigDecimal.valueOf(term.getValue())));
    }
    return sum;
  }

  /**
   * What the books say.
   *
   * @param nets debits less credits, by account code
   */
  BigDecimal right(Map<String, BigDecimal> nets) {
    return nets.getOrDefault(account.code(), Scale.ZERO_MONEY)
        .multiply(BigDecimal.valueOf(accountSign));
  }
}
