package com.easyecom.catalog.stock.application;

import java.util.List;
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

  /** What movements of imports of products refer to. */
  public static final String IMPORT = "import";

  /** What movements of imports of past sales refer to, unless they are of an order. */
  public static final String SALES_IMPORT = "sales_import";

  /** What movements of stocktakes refer to. */
  public static final String STOCKTAKE = "stocktake";

  private static final String RETURN = "return";

  /**
   * The reference types that only the services write: imports are undone and books are kept by
   * them, so no person's movement may have one.
   */
  public static final List<String> RESERVED =
      List.of(IMPORT, ORDER, RETURN, SALES_IMPORT, STOCKTAKE);

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
