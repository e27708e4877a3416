package com.easyecom.catalog.stock.application;

import com.easyecom.catalog.stock.MovementType;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A movement that somebody asks for.
 *
 * @param quantity positive; signed for an {@code ADJUSTMENT}
 * @param unitCost what a unit of it cost; null for the average. Counts for what comes in only
 * @param occurredAt when it counts; null for now
 */
public record Adjustment(
    long productId,
    MovementType type,
    Quantity quantity,
    @Nullable UnitCost unitCost,
    Cause cause,
    @Nullable Instant occurredAt) {}
