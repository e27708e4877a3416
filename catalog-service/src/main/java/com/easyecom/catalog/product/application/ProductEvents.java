package com.easyecom.catalog.product.application;

import com.easyecom.catalog.product.domain.Product;
import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;

/** What others are told of a product. */
final class ProductEvents {

  private ProductEvents() {}

  static ProductCreated created(Product product) {
    return new ProductCreated(
        product.id(),
        product.version(),
        product.sku(),
        product.name(),
        product.category(),
        product.unitPrice(),
        product.unitPrice().currency().getCurrencyCode(),
        product.isActive(),
        product.createdAt());
  }

  static ProductUpdated updated(Product product) {
    return new ProductUpdated(
        product.id(),
        product.version(),
        product.sku(),
        product.name(),
        product.category(),
        product.unitPrice(),
        product.unitPrice().currency().getCurrencyCode(),
        product.isActive(),
        product.updatedAt());
  }

  static ProductArchived archived(Product product) {
    return new ProductArchived(product.id(), product.version(), product.sku(), product.updatedAt());
  }
}
