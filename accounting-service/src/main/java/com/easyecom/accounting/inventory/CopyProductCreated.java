package com.easyecom.accounting.inventory;

import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;

/** Learns what new products are called. */
@Singleton
class CopyProductCreated implements EventHandler<ProductCreated> {

  private final InventoryTable inventory;

  CopyProductCreated(InventoryTable inventory) {
    this.inventory = inventory;
  }

  @Override
  public Class<ProductCreated> eventClass() {
    return ProductCreated.class;
  }

  @Override
  public void on(ProductCreated event, EventEnvelope envelope) {
    inventory.rename(event.productId(), event.sku(), event.name(), event.version());
  }
}
