package com.easyecom.catalog.stock.application;

import org.jspecify.annotations.Nullable;

/**
 * What a movement is about.
 *
 * @param fulfilmentId the fulfilment that it was issued for, and
 * @param orderItemId the order line; both or none
 * @param returnItemId the part of a return that came back by it
 */
public record Cause(
    @Nullable String reason,
    @Nullable String referenceType,
    @Nullable String referenceId,
    @Nullable Long fulfilmentId,
    @Nullable Long orderItemId,
    @Nullable Long returnItemId) {

  /** What movements of orders refer to. */
  public static final String ORDER = "order";

  private static final String RETURN = "return";

  /** A person's doing. */
  public static Cause of(
      @Nullable String reason, @Nullable String referenceType, @Nullable String referenceId) {
    return new Cause(reason, referenceType, referenceId, null, null, null);
  }

  /** An order's fulfilment. */
  public static Cause ofFulfilment(long orderId, long fulfilmentId, long orderItemId) {
    return new Cause(null, ORDER, Long.toString(orderId), fulfilmentId, orderItemId, null);
  }

  /** A part of a return of an order. */
  public static Cause ofReturn(long returnId, long returnItemId) {
    return new Cause(null, RETURN, Long.toString(returnId), null, null, returnItemId);
  }
}
