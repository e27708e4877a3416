package com.easyecom.catalog.pastsales.application;

import com.easyecom.catalog.pastsales.domain.PastSale;
import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.catalog.stock.application.LedgerEntry;
import com.easyecom.catalog.stock.application.PostAdjustments;
import com.easyecom.catalog.stock.application.StockLedger;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what past sales moved into the ledger, and tells of it. Joins the transaction. */
@ApplicationScoped
class RecordPastSales {

  /** Entries that are written together. */
  private static final int BATCH = 500;

  private final StockLedger ledger;
  private final Events events;

  RecordPastSales(StockLedger ledger, Events events) {
    this.ledger = ledger;
    this.events = events;
  }

  /**
   * A movement to be written.
   *
   * @param sku its product's
   * @param sale what it left for; null when it is none of an order
   */
  record Entry(Movement movement, MovementType type, String sku, @Nullable PastSale sale) {}

  void record(long importId, String actor, String reason, List<Entry> entries) {
    for (int from = 0; from < entries.size(); from += BATCH) {
      write(importId, actor, reason, entries.subList(from, Math.min(from + BATCH, entries.size())));
    }
  }

  private void write(long importId, String actor, String reason, List<Entry> entries) {
    List<LedgerEntry> rows =
        entries.stream()
            .map(
                of -> new LedgerEntry(of.movement(), of.type(), cause(importId, reason, of), actor))
            .toList();
    List<Long> ids = ledger.append(rows);
    List<DomainEvent> told = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Entry entry = entries.get(i);
      PastSale sale = entry.sale();
      told.add(
          sale == null
              ? PostAdjustments.event(ids.get(i), entry.sku(), rows.get(i))
              : issued(ids.get(i), entry.sku(), sale, entry.movement()));
    }
    events.publish(told);
  }

  private static Cause cause(long importId, String reason, Entry entry) {
    PastSale sale = entry.sale();
    return sale == null
        ? Cause.of(reason, Cause.SALES_IMPORT, Long.toString(importId))
        : Cause.ofFulfilment(sale.orderId(), sale.fulfilmentId(), sale.orderItemId());
  }

  private static StockIssued issued(long id, String sku, PastSale sale, Movement movement) {
    Stock after = movement.after();
    return new StockIssued(
        id,
        after.productId(),
        after.version(),
        sku,
        sale.orderId(),
        sale.orderItemId(),
        sale.fulfilmentId(),
        sale.quantity(),
        movement.value().negate(),
        after.onHand(),
        after.value(),
        after.value().currency().getCurrencyCode(),
        movement.at());
  }
}
