package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.Opening;
import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementTime;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.catalog.stock.application.LedgerEntry;
import com.easyecom.catalog.stock.application.RecordMovements;
import com.easyecom.catalog.stock.application.Stocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Receives the stock that products were imported with, and sets the cost of those without. */
@ApplicationScoped
class ReceiveImported {

  private final Stocks stocks;
  private final RecordMovements ledger;

  ReceiveImported(Stocks stocks, RecordMovements ledger) {
    this.stocks = stocks;
    this.ledger = ledger;
  }

  /**
   * @param locked the stocks of known products that change, locked
   * @return the stocks that were changed, by product
   */
  Map<Long, Stock> receive(
      long importId, String actor, List<PlannedStock> all, Map<Long, Stock> locked, Instant now) {
    // The books set such stock against equity, not against what suppliers are owed.
    Cause cause = Cause.of("Import", Cause.IMPORT, Long.toString(importId));
    List<PlannedStock> planned = all.stream().filter(PlannedStock::changesStock).toList();
    Map<Long, Stock> present = new HashMap<>(locked);
    // New products come after all others: nobody has them yet.
    present.putAll(
        stocks.lock(
            planned.stream()
                .map(PlannedStock::productId)
                .filter(id -> !locked.containsKey(id))
                .toList()));
    Map<Long, Stock> changed = new LinkedHashMap<>();
    List<LedgerEntry> entries = new ArrayList<>();
    List<String> skus = new ArrayList<>();
    for (PlannedStock of : planned) {
      Stock stock = Objects.requireNonNull(present.get(of.productId()));
      Opening opening = of.opening();
      if (opening != null) {
        Instant at = MovementTime.decide(null, now, List.of(stock));
        Movement in = stock.receiveWorth(opening.quantity(), opening.value(), at);
        entries.add(new LedgerEntry(in, MovementType.IN, cause, actor));
        skus.add(of.facts().sku());
        changed.put(of.productId(), in.after());
      } else if (of.cost() != null) {
        changed.put(of.productId(), stock.withUnitCost(of.cost()));
      }
    }
    stocks.save(changed.values());
    ledger.record(entries, skus);
    return changed;
  }
}
