package com.easyecom.order.returns.application;

import com.easyecom.order.returns.domain.ReturnStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which returns a list shows; null filters nothing.
 *
 * @param from of {@code requested_at}, inclusive
 * @param until exclusive
 */
public record ReturnFilter(
    @Nullable Long orderId,
    @Nullable ReturnStatus status,
    @Nullable Instant from,
    @Nullable Instant until) {}
