package com.easyecom.catalog.insights.application;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What insights into a product are computed from.
 *
 * @param unitCost the weighted average; the last known cost when nothing is on hand
 * @param sold issued for orders less returned by customers since then; may be negative
 * @param lastSoldAt when stock last left for an order; null when it never did
 */
public record SaleFigures(
    long productId,
    Money unitPrice,
    UnitCost unitCost,
    Quantity available,
    @Nullable Integer reorderLeadDays,
    Quantity sold,
    @Nullable Instant lastSoldAt) {}
