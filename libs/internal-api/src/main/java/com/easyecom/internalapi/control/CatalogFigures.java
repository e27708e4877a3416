package com.easyecom.internalapi.control;

/** The names of catalog-service's control figures. */
public final class CatalogFigures {

  /** What movements added to the stock's value, or took from it. By day. */
  public static final String MOVED_VALUE = "moved_value";

  /** What left for orders, at its cost. By day. */
  public static final String ISSUED_COST = "issued_cost";

  /** What came back from orders, at the cost at which it had left. By day. */
  public static final String RESTOCKED_COST = "restocked_cost";

  /** What the stock is worth, by its own rows. No day. */
  public static final String STOCK_VALUE = "stock_value";

  /** The units on hand, of all products together. No day. */
  public static final String ON_HAND = "on_hand";

  private CatalogFigures() {}
}
