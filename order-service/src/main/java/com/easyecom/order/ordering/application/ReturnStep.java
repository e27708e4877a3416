package com.easyecom.order.ordering.application;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a return of an order.
 *
 * @param before the status that it had; null for a new return
 * @param after the status that it has
 * @param actor who did it
 */
public record ReturnStep(
    long orderId, long returnId, @Nullable String before, String after, String actor) {

  /** What the order's history calls it, for example {@code return_received}. */
  String action() {
    return "return_" + after.toLowerCase(Locale.ROOT);
  }
}
