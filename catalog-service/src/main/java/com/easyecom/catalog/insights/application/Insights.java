package com.easyecom.catalog.insights.application;

import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a product sells. The formulas are in the package {@code insights.domain}.
 *
 * @param daysOfCover null when nothing is sold
 * @param marginPercent null when it is given away
 * @param lastSoldAt null when it was never sold
 */
public record Insights(
    @Nullable BigDecimal daysOfCover,
    Quantity dailySales,
    @Nullable BigDecimal marginPercent,
    @Nullable Instant lastSoldAt,
    Quantity reorderSuggestion) {}
