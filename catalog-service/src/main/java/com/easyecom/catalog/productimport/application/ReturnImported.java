package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.KnownProduct;
import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementTime;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.catalog.stock.application.LedgerEntry;
import com.easyecom.catalog.stock.application.RecordMovements;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.kernel.money.UnitCost;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes the stock out that an import received, and sets costs back. */
@ApplicationScoped
class ReturnImported {

  private final Stocks stocks;
  private final RecordMovements ledger;

  ReturnImported(Stocks stocks, RecordMovements ledger) {
    this.stocks = stocks;
    this.ledger = ledger;
  }

  /**
   * @param present the items' stocks, locked
   * @return the stocks that were changed
   */
  List<Stock> takeBack(
      long importId,
      String actor,
      List<ImportedItem> items,
      Map<Long, Stock> present,
      Map<Long, KnownProduct> products,
      Instant now) {
    Cause cause = Cause.of("Import undone", Cause.IMPORT, Long.toString(importId));
    List<Stock> changed = new ArrayList<>();
    List<LedgerEntry> entries = new ArrayList<>();
    List<String> skus = new ArrayList<>();
    for (ImportedItem item : items) {
      Stock stock = Objects.requireNonNull(present.get(item.productId()));
      Stock after = stock;
      if (item.received()) {
        Instant at = MovementTime.decide(null, now, List.of(stock));
        // All of it: it was the first, and nothing moved since.
        Movement out = stock.withdraw(stock.onHand(), at);
        entries.add(new LedgerEntry(out, MovementType.OUT, cause, actor));
        skus.add(Objects.requireNonNull(products.get(item.productId())).facts().sku());
        after = out.after();
      }
      UnitCost before = item.costBefore();
      if (before != null && after.onHand().isZero() && !before.equals(after.unitCost())) {
        after = after.withUnitCost(before);
      }
      if (after.version() != stock.version()) {
        changed.add(after);
      }
    }
    stocks.save(changed);
    ledger.record(entries, skus);
    return changed;
  }
}
