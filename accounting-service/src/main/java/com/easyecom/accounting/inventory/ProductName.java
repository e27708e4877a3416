package com.easyecom.accounting.inventory;

import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;

/**
 * What a product is called.
 *
 * @param version the product's, since when it is
 */
record ProductName(long productId, String sku, String name, long version) {

  static ProductName of(ProductCreated event) {
    return new ProductName(event.productId(), event.sku(), event.name(), event.version());
  }

  static ProductName of(ProductUpdated event) {
    return new ProductName(event.productId(), event.sku(), event.name(), event.version());
  }
}
