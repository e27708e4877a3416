package com.easyecom.internalapi.catalog;

import com.easyecom.kernel.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What left, at its exact cost.
 *
 * @param occurredAt when it left, as the ledger has it: the request's time, or now when it gave
 *     none
 */
public record IssueAnswer(Instant occurredAt, List<Line> lines) {

  /**
   * The cost of one order line's part.
   *
   * @param cost what the stock's value lost, to the cent
   */
  public record Line(long orderItemId, Money cost) {}
}
