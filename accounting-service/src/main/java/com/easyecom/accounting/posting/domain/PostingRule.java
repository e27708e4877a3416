package com.easyecom.accounting.posting.domain;

import static com.easyecom.accounting.chart.KnownAccount.CASH;
import static com.easyecom.accounting.chart.KnownAccount.COST_OF_GOODS_SOLD;
import static com.easyecom.accounting.chart.KnownAccount.DISCOUNTS;
import static com.easyecom.accounting.chart.KnownAccount.EQUITY;
import static com.easyecom.accounting.chart.KnownAccount.INVENTORY;
import static com.easyecom.accounting.chart.KnownAccount.PAYABLES;
import static com.easyecom.accounting.chart.KnownAccount.RECEIVABLES;
import static com.easyecom.accounting.chart.KnownAccount.SALES;
import static com.easyecom.accounting.chart.KnownAccount.SALES_RETURNS;
import static com.easyecom.accounting.chart.KnownAccount.SALES_TAX;
import static com.easyecom.accounting.chart.KnownAccount.SHRINKAGE;
import static com.easyecom.accounting.posting.domain.Figure.DISCOUNT;
import static com.easyecom.accounting.posting.domain.Figure.NET;
import static com.easyecom.accounting.posting.domain.Figure.SUBTOTAL;
import static com.easyecom.accounting.posting.domain.Figure.TAX;
import static com.easyecom.accounting.posting.domain.Figure.TOTAL;
import static com.easyecom.accounting.posting.domain.Figure.VALUE;
import static com.easyecom.accounting.posting.domain.Leg.credit;
import static com.easyecom.accounting.posting.domain.Leg.debit;
import static com.easyecom.accounting.source.Publisher.CATALOG;
import static com.easyecom.accounting.source.Publisher.ORDERS;

import com.easyecom.accounting.source.Publisher;
import java.util.List;
import java.util.Locale;

/**
 * What moves which accounts: the whole table, as data. Inventory moves by catalog's movements only;
 * revenue and tax by order's events only.
 */
public enum PostingRule {
  PURCHASE(CATALOG, "Purchase", "stock comes in", debit(INVENTORY, VALUE), credit(PAYABLES, VALUE)),
  OPENING_STOCK(
      CATALOG,
      "Opening stock",
      "stock comes in that the shop had before: opening stock, an import",
      debit(INVENTORY, VALUE),
      credit(EQUITY, VALUE)),
  /** An import that is taken back was never there: it is no loss. */
  OPENING_UNDONE(
      CATALOG,
      "Opening stock taken back",
      "an import of stock is taken back",
      debit(EQUITY, VALUE),
      credit(INVENTORY, VALUE)),
  SUPPLIER_RETURN(
      CATALOG,
      "Return to supplier",
      "stock goes back to a supplier",
      debit(PAYABLES, VALUE),
      credit(INVENTORY, VALUE)),
  STOCK_LOST(
      CATALOG,
      "Stock lost or written off",
      "stock goes out for no order, or a count finds less",
      debit(SHRINKAGE, VALUE),
      credit(INVENTORY, VALUE)),
  STOCK_FOUND(
      CATALOG,
      "Stock found or taken back",
      "stock comes back by hand, or a count finds more",
      debit(INVENTORY, VALUE),
      credit(SHRINKAGE, VALUE)),
  COST_OF_SALE(
      CATALOG,
      "Cost of goods sold",
      "stock leaves for an order",
      debit(COST_OF_GOODS_SOLD, VALUE),
      credit(INVENTORY, VALUE)),
  /** What comes back and is not restocked stays cost of goods sold. */
  RESTOCK(
      CATALOG,
      "Goods restocked",
      "what a customer sent back is put back into the stock",
      debit(INVENTORY, VALUE),
      credit(COST_OF_GOODS_SOLD, VALUE)),
  /** What an import of past sales had taken, when the import is undone. */
  COST_OF_SALE_UNDONE(
      CATALOG,
      "Cost of goods sold taken back",
      "an import of past sales is taken back",
      debit(INVENTORY, VALUE),
      credit(COST_OF_GOODS_SOLD, VALUE)),
  SALE(
      ORDERS,
      "Sale",
      "an order is fulfilled, or a part of it",
      debit(RECEIVABLES, TOTAL),
      debit(DISCOUNTS, DISCOUNT),
      credit(SALES, SUBTOTAL),
      credit(SALES_TAX, TAX)),
  /** There is no payment module yet: what is fulfilled counts as paid on the same day. */
  PAYMENT(
      ORDERS,
      "Payment",
      "an order is fulfilled, or a part of it: it counts as paid that day",
      debit(CASH, TOTAL),
      credit(RECEIVABLES, TOTAL)),
  RETURN(
      ORDERS,
      "Return",
      "a return is received",
      debit(SALES_RETURNS, NET),
      debit(SALES_TAX, TAX),
      credit(RECEIVABLES, TOTAL)),
  REFUND(ORDERS, "Refund", "a return is refunded", debit(RECEIVABLES, TOTAL), credit(CASH, TOTAL)),
  /** An imported sale that is taken back never was. */
  SALE_UNDONE(
      ORDERS,
      "Sale taken back",
      "an import of past sales is taken back",
      debit(SALES, SUBTOTAL),
      debit(SALES_TAX, TAX),
      credit(RECEIVABLES, TOTAL),
      credit(DISCOUNTS, DISCOUNT)),
  PAYMENT_UNDONE(
      ORDERS,
      "Payment taken back",
      "an import of past sales is taken back",
      debit(RECEIVABLES, TOTAL),
      credit(CASH, TOTAL));

  private final Publisher publisher;
  private final String title;
  private final String occasion;
  private final List<Leg> legs;

  PostingRule(Publisher publisher, String title, String occasion, Leg... legs) {
    this.publisher = publisher;
    this.title = title;
    this.occasion = occasion;
    this.legs = List.of(legs);
  }

  /** Whose events it posts: never anybody else's. */
  public Publisher publisher() {
    return publisher;
  }

  /** What it posts, for people. */
  public String title() {
    return title;
  }

  /** When it posts, for people. */
  public String occasion() {
    return occasion;
  }

  /** The lines it posts; those whose figure is zero are left out. */
  public List<Leg> legs() {
    return legs;
  }

  /** The rule's name in the journal. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
