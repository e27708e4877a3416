package com.easyecom.internalapi.catalog;

import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks catalog-service to hold stock for an order: all lines or none. {@code POST
 * /internal/allocations}.
 *
 * @param requestKey makes a retry find the first attempt's allocation, and its order id
 * @param orderId the id that the order will have if this is the first attempt
 * @param issueAt when the caller means to issue the stock; a time before a product's latest
 *     movement is refused now rather than then. Null: not said
 */
public record AllocationRequest(
    String requestKey, long orderId, List<Line> lines, @Nullable Instant issueAt) {

  /** So much of one product. Lines of the same product count together. */
  public record Line(long productId, Quantity quantity) {}
}
