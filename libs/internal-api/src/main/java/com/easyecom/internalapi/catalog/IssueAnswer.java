package com.easyecom.internalapi.catalog;

import com.easyecom.kernel.money.Money;
import java.util.List;

/** What left, at its exact cost. */
public record IssueAnswer(List<Line> lines) {

  /**
   * The cost of one order line's part.
   *
   * @param cost what the stock's value lost, to the cent
   */
  public record Line(long orderItemId, Money cost) {}
}
