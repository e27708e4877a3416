package com.easyecom.order.products.messaging;

import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import com.easyecom.kit.shop.Shop;
import com.easyecom.order.products.application.ProductCopies;
import com.easyecom.order.products.application.ProductCopy;
import jakarta.inject.Singleton;

/** Takes a product off sale. What its event does not tell is not needed of it any more. */
@Singleton
class OnProductArchived implements EventHandler<ProductArchived> {

  private final ProductCopies copies;
  private final Shop shop;

  OnProductArchived(ProductCopies copies, Shop shop) {
    this.copies = copies;
    this.shop = shop;
  }

  @Override
  public Class<ProductArchived> eventClass() {
    return ProductArchived.class;
  }

  @Override
  public void on(ProductArchived event, EventEnvelope envelope) {
    copies.put(
        new ProductCopy(
            event.productId(), event.version(), event.sku(), event.sku(), shop.zero(), false));
  }
}
