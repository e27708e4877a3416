package com.easyecom.catalog.lowstock.application;

import com.easyecom.kernel.money.Quantity;

/**
 * When to order more of a product that is for sale.
 *
 * @param point the most that is available when it is low
 * @param productVersion the product's version that says so
 */
public record ReorderPoint(long productId, String sku, Quantity point, long productVersion) {

  /** Whether so much is too little. */
  public boolean isReachedBy(Quantity available) {
    return !available.isMoreThan(point);
  }
}
