package com.easyecom.catalog.pastsales.application;

import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A past sale whose product is not looked up yet.
 *
 * @param sku null: the product of that {@code name}
 */
public record AskedSale(
    int row, @Nullable String sku, @Nullable String name, Quantity quantity, Instant soldAt) {}
