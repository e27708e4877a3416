package com.easyecom.order.ordering.domain;

import java.util.List;

/**
 * The last part of an order of which no line is left: what its parts did not take of discount and
 * tax, so that all parts together are the order.
 */
public final class ClosingPart {

  private ClosingPart() {}

  /**
   * @param taken by all its parts
   */
  public static Part of(Order order, Taken taken) {
    return new Part(
        List.of(),
        order.totals().discount().minus(taken.discount()),
        order.totals().tax().minus(taken.tax()));
  }
}
