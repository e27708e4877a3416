package com.easyecom.order.products.messaging;

import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import com.easyecom.order.products.application.ProductCopies;
import com.easyecom.order.products.application.ProductCopy;
import jakarta.inject.Singleton;

/** Takes over a product's changed facts. */
@Singleton
class OnProductUpdated implements EventHandler<ProductUpdated> {

  private final ProductCopies copies;

  OnProductUpdated(ProductCopies copies) {
    this.copies = copies;
  }

  @Override
  public Class<ProductUpdated> eventClass() {
    return ProductUpdated.class;
  }

  @Override
  public void on(ProductUpdated event, EventEnvelope envelope) {
    copies.put(
        new ProductCopy(
            event.productId(),
            event.version(),
            event.sku(),
            event.name(),
            event.unitPrice(),
            event.active()));
  }
}
