package com.easyecom.internalapi.control;

/** The names of order-service's control figures. */
public final class OrderFigures {

  /** What was fulfilled, at its prices, before discount and tax. By day. */
  public static final String REVENUE = "revenue";

  /** What of it was discounted. By day. */
  public static final String DISCOUNT = "discount";

  /** The tax on it. By day. */
  public static final String TAX = "tax";

  /** What was earned and is given up by goods that came back, without tax. By day. */
  public static final String RETURNED = "returned";

  /** The tax on that. By day. */
  public static final String RETURNED_TAX = "returned_tax";

  /** What was paid out for returns, tax included. By day. */
  public static final String REFUNDED = "refunded";

  /** What the orders themselves say is earned: revenue less discount and returns. No day. */
  public static final String EARNED = "earned";

  private OrderFigures() {}
}
