package com.easyecom.order.ordering.domain;

/** What people call an order by. */
public final class OrderNumber {

  /** What a number given by a client looks like. */
  public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._/#-]{0,39}";

  private OrderNumber() {}

  /**
   * A number of our own, for example {@code ORD-2026-000042}. The sequence does not begin anew each
   * year: that would make orders wait for each other.
   */
  public static String generated(int year, long sequence) {
    return "ORD-%04d-%06d".formatted(year, sequence);
  }
}
