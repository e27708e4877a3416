package com.easyecom.catalog.product.application;

import org.jspecify.annotations.Nullable;

/**
 * Which products are asked for; null means all.
 *
 * @param isInStock whether any of it is available
 */
public record ProductFilter(
    @Nullable String category,
    @Nullable Boolean isActive,
    @Nullable Boolean isInStock,
    @Nullable String sku,
    @Nullable String barcode) {}
