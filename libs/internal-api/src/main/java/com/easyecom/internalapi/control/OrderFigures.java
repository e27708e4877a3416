package com.easyecom.internalapi.control;

/** The names of order-service's control figures. */
public final class OrderFigures {

  /** What was fulfilled, at its prices, before discount and tax. By day. */
  public static final String REVENUE = "revenue";

  /** What of it was discounted. By day. */
  public static final String DISCOUNT = "discount";

  /** The tax on it. By day. */
  public static final String TAX = "tax";

  /** What the orders themselves say is earned: revenue less discount. No day. */
  public static final String EARNED = "earned";

  private OrderFigures() {}
}
