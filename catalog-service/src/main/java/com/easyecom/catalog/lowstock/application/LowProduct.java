package com.easyecom.catalog.lowstock.application;

import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product of which no more than its reorder point is available.
 *
 * @param left available by reorder point, 0 to 1: the less, the worse
 */
public record LowProduct(
    long productId,
    String sku,
    String name,
    @Nullable String category,
    Quantity onHand,
    Quantity allocated,
    Quantity available,
    Quantity reorderPoint,
    @Nullable Integer reorderLeadDays,
    BigDecimal left) {}
