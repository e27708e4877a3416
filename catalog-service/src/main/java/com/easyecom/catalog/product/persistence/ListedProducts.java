package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.application.ProductFilter;
import com.easyecom.kit.persistence.Where;

/**
 * Which products, as {@code p}, lists show: none that is archived. The stock is looked up for each
 * product by itself: joined, the planner would read it from the end of the list, however far away
 * the page is.
 */
final class ListedProducts {

  private static final String IN_STOCK =
      """
      (SELECT s.on_hand > s.allocated FROM stock s WHERE s.product_id = p.id) = :inStock\
      """;

  private ListedProducts() {}

  static Where of(ProductFilter filter) {
    return new Where()
        .and("p.archived_at IS NULL")
        .and("p.category = :category", "category", filter.category())
        .and("p.is_active = :active", "active", filter.isActive())
        .and(IN_STOCK, "inStock", filter.isInStock())
        .and("p.sku = :sku", "sku", filter.sku())
        .and("p.barcode = :barcode", "barcode", filter.barcode());
  }
}
