package com.easyecom.catalog.stock.application;

import org.jspecify.annotations.Nullable;

/**
 * What a movement is about.
 *
 * @param fulfilmentId the fulfilment that it was issued for, and
 * @param orderItemId the order line; both or none
 */
public record Cause(
    @Nullable String reason,
    @Nullable String referenceType,
    @Nullable String referenceId,
    @Nullable Long fulfilmentId,
    @Nullable Long orderItemId) {

  private static final String ORDER = "order";

  /** A person's doing. */
  public static Cause of(
      @Nullable String reason, @Nullable String referenceType, @Nullable String referenceId) {
    return new Cause(reason, referenceType, referenceId, null, null);
  }

  /** An order's fulfilment. */
  public static Cause ofFulfilment(long orderId, long fulfilmentId, long orderItemId) {
    return new Cause(null, ORDER, Long.toString(orderId), fulfilmentId, orderItemId);
  }
}
