package com.easyecom.order.ordering.domain;

/** What people call an order by. */
public final class OrderNumber {

  /** What a number given by a client looks like. */
  public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._/#-]{0,39}";

  private OrderNumber() {}
}
