package com.easyecom.catalog.stock.application;

import com.easyecom.catalog.stock.MovementType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which movements are asked for; null means all.
 *
 * @param from inclusive, by when they count
 * @param until exclusive
 */
public record MovementFilter(
    @Nullable Long productId,
    @Nullable MovementType movementType,
    @Nullable String referenceType,
    @Nullable String referenceId,
    @Nullable Instant from,
    @Nullable Instant until) {}
