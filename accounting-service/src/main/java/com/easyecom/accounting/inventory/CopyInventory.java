package com.easyecom.accounting.inventory;

import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.kit.inbox.BatchHandler;
import com.easyecom.kit.inbox.DeliveredEvent;
import com.easyecom.kit.shop.Shop;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Notes what came, what left, and what products are called. */
@Singleton
class CopyInventory implements BatchHandler {

  private final InventoryTable inventory;
  private final PostingTurn turn;
  private final Shop shop;

  CopyInventory(InventoryTable inventory, PostingTurn turn, Shop shop) {
    this.inventory = inventory;
    this.turn = turn;
    this.shop = shop;
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
    List<DatedChange> changes = new ArrayList<>();
    List<ProductName> names = new ArrayList<>();
    for (DeliveredEvent delivered : events) {
      switch (delivered.event()) {
        case ProductCreated event -> names.add(ProductName.of(event));
        case ProductUpdated event -> names.add(ProductName.of(event));
        default -> changes.add(dated(StockChanges.of(delivered)));
      }
    }
    inventory.apply(changes);
    inventory.rename(names);
  }

  /** Dates a change as its entry is dated: in the same transaction, and so in the same turn. */
  private DatedChange dated(StockChange change) {
    LocalDate day = shop.dayOf(change.occurredAt());
    return new DatedChange(change, day, turn.take().firstOpenFrom(day));
  }
}
