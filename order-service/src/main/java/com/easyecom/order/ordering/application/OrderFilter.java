package com.easyecom.order.ordering.application;

import com.easyecom.order.ordering.domain.OrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows; null filters nothing.
 *
 * @param from of {@code ordered_at}, inclusive
 * @param until exclusive
 */
public record OrderFilter(
    @Nullable OrderStatus status,
    @Nullable Long customerId,
    @Nullable String orderNumber,
    @Nullable Instant from,
    @Nullable Instant until) {}
