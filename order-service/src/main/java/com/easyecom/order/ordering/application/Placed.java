package com.easyecom.order.ordering.application;

import com.easyecom.order.ordering.domain.Order;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * An order that is stored, and what is still to be done about it. Kept under the request's key, to
 * be answered again; without the order, which changes.
 *
 * @param fulfilmentId the fulfilment that {@link CompleteFulfilment} finishes; null: none was asked
 *     for
 * @param order as it was stored just now; null when an earlier attempt stored it
 */
public record Placed(long orderId, @Nullable Long fulfilmentId, @JsonIgnore @Nullable Order order) {

  static Placed now(Order order, @Nullable Long fulfilmentId) {
    return new Placed(order.id(), fulfilmentId, order);
  }

  static Placed before(long orderId) {
    return new Placed(orderId, null, null);
  }
}
