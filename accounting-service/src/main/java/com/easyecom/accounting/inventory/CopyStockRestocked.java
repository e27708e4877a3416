package com.easyecom.accounting.inventory;

import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;

/** Notes what came back from orders. */
@Singleton
class CopyStockRestocked implements EventHandler<StockRestocked> {

  private static final String MOVEMENT_TYPE = "return_in";

  private final InventoryTable inventory;

  CopyStockRestocked(InventoryTable inventory) {
    this.inventory = inventory;
  }

  @Override
  public Class<StockRestocked> eventClass() {
    return StockRestocked.class;
  }

  @Override
  public void on(StockRestocked event, EventEnvelope envelope) {
    inventory.apply(
        new StockChange(
            event.movementId(),
            event.productId(),
            event.sku(),
            MOVEMENT_TYPE,
            event.quantity(),
            event.cost(),
            event.onHandAfter(),
            event.valueAfter(),
            event.version(),
            event.occurredAt(),
            envelope.sequence()));
  }
}
