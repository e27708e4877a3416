package com.easyecom.catalog.product.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import org.jspecify.annotations.Nullable;

/**
 * A product that is to be.
 *
 * @param unitCost what a unit is said to cost until there is stock
 */
public record NewProduct(
    String sku,
    String name,
    @Nullable String category,
    @Nullable String description,
    UnitCost unitCost,
    Money unitPrice,
    boolean isActive,
    @Nullable String barcode,
    @Nullable Quantity reorderPoint,
    @Nullable Integer reorderLeadDays) {}
