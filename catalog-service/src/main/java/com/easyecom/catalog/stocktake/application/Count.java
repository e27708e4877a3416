package com.easyecom.catalog.stocktake.application;

import com.easyecom.kernel.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How much of a product somebody counted. The product is named by its id or by its SKU, not by
 * both.
 *
 * @param counted zero or more
 */
public record Count(@Nullable Long productId, @Nullable String sku, Quantity counted) {}
