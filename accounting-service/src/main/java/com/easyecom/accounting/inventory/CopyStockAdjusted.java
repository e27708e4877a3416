package com.easyecom.accounting.inventory;

import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;

/** Notes movements that no order caused. */
@Singleton
class CopyStockAdjusted implements EventHandler<StockAdjusted> {

  private final InventoryTable inventory;

  CopyStockAdjusted(InventoryTable inventory) {
    this.inventory = inventory;
  }

  @Override
  public Class<StockAdjusted> eventClass() {
    return StockAdjusted.class;
  }

  @Override
  public void on(StockAdjusted event, EventEnvelope envelope) {
    inventory.apply(
        new StockChange(
            event.movementId(),
            event.productId(),
            event.sku(),
            event.movementType(),
            event.quantity(),
            event.value(),
            event.onHandAfter(),
            event.valueAfter(),
            event.version(),
            event.occurredAt(),
            envelope.sequence()));
  }
}
