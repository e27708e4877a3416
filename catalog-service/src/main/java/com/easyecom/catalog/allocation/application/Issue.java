package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.allocation.domain.IssueLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Held stock that is to leave for a fulfilment.
 *
 * @param occurredAt when it left; null for now
 */
public record Issue(
    long fulfilmentId, long orderId, @Nullable Instant occurredAt, List<IssueLine> lines) {}
