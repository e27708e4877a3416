package com.easyecom.order.ordering.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of an order on its way out.
 *
 * @param occurredAt when the goods left, also for the books. Null while that is the time at which
 *     catalog-service lets them go
 * @param isPlacement whether the order was placed as fulfilled: if this cannot be, nor can the
 *     order
 * @param actor who asked for it
 */
public record Fulfilment(
    long id,
    long orderId,
    FulfilmentState state,
    Part part,
    @Nullable Instant occurredAt,
    boolean isPlacement,
    String actor) {

  public boolean isPending() {
    return state == FulfilmentState.PENDING;
  }
}
