package com.easyecom.order.products.messaging;

import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import com.easyecom.order.products.application.ProductCopies;
import com.easyecom.order.products.application.ProductCopy;
import jakarta.inject.Singleton;

/** Takes over a new product. */
@Singleton
class OnProductCreated implements EventHandler<ProductCreated> {

  private final ProductCopies copies;

  OnProductCreated(ProductCopies copies) {
    this.copies = copies;
  }

  @Override
  public Class<ProductCreated> eventClass() {
    return ProductCreated.class;
  }

  @Override
  public void on(ProductCreated event, EventEnvelope envelope) {
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
