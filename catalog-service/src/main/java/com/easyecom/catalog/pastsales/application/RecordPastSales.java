package com.easyecom.catalog.pastsales.application;

import com.easyecom.catalog.pastsales.domain.PastSale;
import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.catalog.stock.application.LedgerEntry;
import com.easyecom.catalog.stock.application.RecordMovements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what past sales moved into the ledger, and tells of it. Joins the transaction. */
@ApplicationScoped
class RecordPastSales {

  /** Entries that are written together. */
  private static final int BATCH = 500;

  private final RecordMovements movements;

  RecordPastSales(RecordMovements movements) {
    this.movements = movements;
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
    movements.record(
        entries.stream()
            .map(
                of -> new LedgerEntry(of.movement(), of.type(), cause(importId, reason, of), actor))
            .toList(),
        entries.stream().map(Entry::sku).toList());
  }

  private static Cause cause(long importId, String reason, Entry entry) {
    PastSale sale = entry.sale();
    return sale == null
        ? Cause.of(reason, Cause.SALES_IMPORT, Long.toString(importId))
        : Cause.ofFulfilment(sale.orderId(), sale.fulfilmentId(), sale.orderItemId());
  }
}
