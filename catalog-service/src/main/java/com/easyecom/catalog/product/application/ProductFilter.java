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
    @Nullable String barcode) {

  /** Whether it lets all products through. */
  public boolean isEmpty() {
    return category == null
        && isActive == null
        && isInStock == null
        && sku == null
        && barcode == null;
  }
}
