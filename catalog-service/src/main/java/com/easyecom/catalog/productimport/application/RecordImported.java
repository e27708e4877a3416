package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.stock.application.LedgerEntry;
import com.easyecom.catalog.stock.application.PostAdjustments;
import com.easyecom.catalog.stock.application.StockLedger;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Writes an import's movements into the ledger and tells the books. */
@ApplicationScoped
class RecordImported {

  private final StockLedger ledger;
  private final Events events;

  RecordImported(StockLedger ledger, Events events) {
    this.ledger = ledger;
    this.events = events;
  }

  /**
   * @param skus the products', in the entries' order
   */
  void record(List<LedgerEntry> entries, List<String> skus) {
    if (entries.isEmpty()) {
      return;
    }
    List<Long> ids = ledger.append(entries);
    List<StockAdjusted> told = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      told.add(PostAdjustments.event(ids.get(i), skus.get(i), entries.get(i)));
    }
    events.publish(told);
  }
}
