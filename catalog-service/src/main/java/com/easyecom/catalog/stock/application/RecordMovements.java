package com.easyecom.catalog.stock.application;

import com.easyecom.events.DomainEvent;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;

/** Writes an import's movements into the ledger and tells of them; who asks for them audits it. */
@ApplicationScoped
public class RecordMovements {

  private final StockLedger ledger;
  private final Events events;

  RecordMovements(StockLedger ledger, Events events) {
    this.ledger = ledger;
    this.events = events;
  }

  /**
   * Records them, in the transaction that locked their stocks.
   *
   * @param skus the products', in the entries' order
   */
  @Transactional(TxType.MANDATORY)
  public void record(List<LedgerEntry> entries, List<String> skus) {
    if (entries.isEmpty()) {
      return;
    }
    List<Long> ids = ledger.append(entries);
    List<DomainEvent> told = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      told.add(MovementEvents.of(ids.get(i), skus.get(i), entries.get(i)));
    }
    events.publish(told);
  }
}
