package com.easyecom.catalog.product.application;

import org.jspecify.annotations.Nullable;

/**
 * Which products are asked for; null means all.
 *
 * @param text found in name, SKU or category, in any case
 * @param isInStock whether any of it is available
 */
public record ProductFilter(
    @Nullable String text,
    @Nullable String category,
    @Nullable Boolean isActive,
    @Nullable Boolean isInStock) {}
