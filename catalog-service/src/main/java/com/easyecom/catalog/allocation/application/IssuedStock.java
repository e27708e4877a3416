package com.easyecom.catalog.allocation.application;

import com.easyecom.kernel.money.Money;
import java.time.Instant;
import java.util.List;

/** What left for a fulfilment, and when. */
public record IssuedStock(Instant occurredAt, List<Line> lines) {

  /**
   * @param cost what the stock's value lost, to the cent
   */
  public record Line(long orderItemId, Money cost) {}
}
