package com.easyecom.internalapi.catalog;

import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.List;

/**
 * Takes held stock out for a fulfilment. {@code POST /internal/issues}. The same fulfilment again
 * answers what the first call did and moves nothing.
 *
 * @param occurredAt when the goods left, also for the books
 */
public record IssueRequest(long fulfilmentId, long orderId, Instant occurredAt, List<Line> lines) {

  /** What leaves for one order line. */
  public record Line(long orderItemId, long productId, Quantity quantity) {}
}
