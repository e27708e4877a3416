package com.easyecom.accounting.inventory;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.kit.inbox.BatchHandler;
import com.easyecom.kit.inbox.DeliveredEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Notes what came, what left, and what products are called. */
@Singleton
class CopyInventory implements BatchHandler {

  private final InventoryTable inventory;

  CopyInventory(InventoryTable inventory) {
    this.inventory = inventory;
  }

  @Override
  public Set<Class<? extends DomainEvent>> eventClasses() {
    return Set.of(
        StockAdjusted.class,
        StockIssued.class,
        StockRestocked.class,
        ProductCreated.class,
        ProductUpdated.class);
  }

  @Override
  public void on(List<DeliveredEvent> events) {
    List<StockChange> changes = new ArrayList<>();
    List<ProductName> names = new ArrayList<>();
    for (DeliveredEvent delivered : events) {
      switch (delivered.event()) {
        case ProductCreated event -> names.add(ProductName.of(event));
        case ProductUpdated event -> names.add(ProductName.of(event));
        default -> changes.add(StockChanges.of(delivered));
      }
    }
    inventory.apply(changes);
    inventory.rename(names);
  }
}
