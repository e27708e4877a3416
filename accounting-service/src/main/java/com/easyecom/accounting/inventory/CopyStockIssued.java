package com.easyecom.accounting.inventory;

import com.easyecom.events.catalog.StockIssued;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;

/** Notes what left for orders. */
@Singleton
class CopyStockIssued implements EventHandler<StockIssued> {

  private static final String MOVEMENT_TYPE = "issue";

  private final InventoryTable inventory;

  CopyStockIssued(InventoryTable inventory) {
    this.inventory = inventory;
  }

  @Override
  public Class<StockIssued> eventClass() {
    return StockIssued.class;
  }

  @Override
  public void on(StockIssued event, EventEnvelope envelope) {
    inventory.apply(
        new StockChange(
            event.movementId(),
            event.productId(),
            event.sku(),
            MOVEMENT_TYPE,
            event.quantity().negate(),
            event.cost().negate(),
            event.onHandAfter(),
            event.valueAfter(),
            event.version(),
            event.occurredAt(),
            envelope.sequence()));
  }
}
