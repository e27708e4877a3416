package com.easyecom.catalog.stock.application;

import com.easyecom.catalog.stock.Movement;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.auth.AuditRecorded;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes movements that no order is about, with their events and their audit records. */
@ApplicationScoped
public class PostAdjustments {

  private final Stocks stocks;
  private final StockLedger ledger;
  private final Events events;
  private final Audit audit;

  PostAdjustments(Stocks stocks, StockLedger ledger, Events events, Audit audit) {
    this.stocks = stocks;
    this.ledger = ledger;
    this.events = events;
    this.audit = audit;
  }

  /**
   * Posts them all, in the transaction that locked their stocks.
   *
   * @param entries at most one of a product
   * @param skus the products' SKUs by their ids
   * @return the movements, in the same order
   */
  @Transactional(TxType.MANDATORY)
  public List<RecordedMovement> post(List<LedgerEntry> entries, Map<Long, String> skus) {
    if (entries.isEmpty()) {
      return List.of();
    }
    stocks.save(entries.stream().map(LedgerEntry::after).toList());
    List<Long> ids = ledger.append(entries);
    List<DomainEvent> told = new ArrayList<>(2 * entries.size());
    List<RecordedMovement> recorded = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      LedgerEntry entry = entries.get(i);
      String sku = Objects.requireNonNull(skus.get(entry.after().productId()));
      told.add(MovementEvents.adjusted(ids.get(i), sku, entry));
      told.add(record(ids.get(i), entry));
      recorded.add(RecordedMovement.of(ids.get(i), sku, entry));
    }
    events.publish(told);
    return recorded;
  }

  private AuditRecorded record(long id, LedgerEntry entry) {
    Movement movement = entry.movement();
    return audit.entry(
        "stock.adjusted",
        Subject.of("product", entry.after().productId()),
        Changes.none()
            .set("movement_id", id)
            .set("movement_type", entry.type().wireName())
            .set("quantity", movement.quantity())
            .set("value", movement.value())
            .set("on_hand_after", entry.after().onHand())
            .hiddenIf(entry.cause().reason() != null, "reason"));
  }
}
