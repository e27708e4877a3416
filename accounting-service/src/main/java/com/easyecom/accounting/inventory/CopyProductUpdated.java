package com.easyecom.accounting.inventory;

import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;

/** Learns what products are called from now on. */
@Singleton
class CopyProductUpdated implements EventHandler<ProductUpdated> {

  private final InventoryTable inventory;

  CopyProductUpdated(InventoryTable inventory) {
    this.inventory = inventory;
  }

  @Override
  public Class<ProductUpdated> eventClass() {
    return ProductUpdated.class;
  }

  @Override
  public void on(ProductUpdated event, EventEnvelope envelope) {
    inventory.rename(event.productId(), event.sku(), event.name(), event.version());
  }
}
