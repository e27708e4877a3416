package com.easyecom.internalapi.catalog;

import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes held stock out for a fulfilment. {@code POST /internal/issues}. The same fulfilment again
 * answers what the first call did and moves nothing.
 *
 * @param occurredAt when the goods left, also for the books; before a product's latest movement it
 *     is refused. Null: now. Say null for now: of two requests that read the clock, the one that
 *     read it first may come second, and would be refused as backdated
 */
public record IssueRequest(
    long fulfilmentId, long orderId, @Nullable Instant occurredAt, List<Line> lines) {

  /** What leaves for one order line. An order line stands in a request once. */
  public record Line(long orderItemId, long productId, Quantity quantity) {}
}
