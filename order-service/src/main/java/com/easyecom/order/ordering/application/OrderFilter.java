package com.easyecom.order.ordering.application;

import com.easyecom.order.ordering.domain.Channel;
import com.easyecom.order.ordering.domain.OrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows; null filters nothing.
 *
 * @param customerId that one, or who is kept for it
 * @param from of {@code ordered_at}, inclusive
 * @param until exclusive
 */
public record OrderFilter(
    @Nullable OrderStatus status,
    @Nullable Channel channel,
    @Nullable Long customerId,
    @Nullable String orderNumber,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** Every order. */
  static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null);

  OrderFilter ofCustomer(@Nullable Long id) {
    return new OrderFilter(status, channel, id, orderNumber, from, until);
  }
}
