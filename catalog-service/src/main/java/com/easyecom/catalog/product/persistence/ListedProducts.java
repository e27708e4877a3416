package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.application.ProductFilter;
import com.easyecom.kit.persistence.Where;

/** Which products, as {@code p} with their stock {@code s}, lists show: none that is archived. */
final class ListedProducts {

  private ListedProducts() {}

  static Where of(ProductFilter filter) {
    return new Where()
        .and("p.archived_at IS NULL")
        .and("p.category = :category", "category", filter.category())
        .and("p.is_active = :active", "active", filter.isActive())
        .and("(s.on_hand > s.allocated) = :inStock", "inStock", filter.isInStock())
        .and("p.sku = :sku", "sku", filter.sku())
        .and("p.barcode = :barcode", "barcode", filter.barcode());
  }
}
