package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.KnownProduct;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.catalog.stock.application.MovementFilter;
import com.easyecom.catalog.stock.application.RecordedMovement;
import com.easyecom.catalog.stock.application.StockLedger;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.kernel.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what happened to an import's products since: their versions tell. */
@ApplicationScoped
class FindBlockers {

  private final ImportedProducts products;
  private final Stocks stocks;
  private final StockLedger ledger;

  FindBlockers(ImportedProducts products, Stocks stocks, StockLedger ledger) {
    this.products = products;
    this.stocks = stocks;
    this.ledger = ledger;
  }

  void lockStocks(List<ImportedItem> items) {
    stocks.lock(ids(items));
  }

  void find(long importId, List<ImportedItem> items, BlockerList found) {
    Map<Long, KnownProduct> present = products.lockByIds(ids(items));
    for (ImportedItem item : items) {
      KnownProduct product = present.get(item.productId());
      if (product == null) {
        found.add(() -> new Blocker(item.productId(), "", "the product was deleted"));
      } else if (product.stockVersion() != item.stockVersion()) {
        found.add(() -> blocker(product, movedSince(importId, product.id())));
      } else if (product.version() != item.productVersion()) {
        String what = product.isArchived() ? "the product was archived" : "the product was changed";
        found.add(() -> blocker(product, what));
      }
    }
  }

  private static Blocker blocker(KnownProduct product, String reason) {
    return new Blocker(product.id(), product.facts().sku(), reason);
  }

  private String movedSince(long importId, long productId) {
    MovementFilter ofProduct = new MovementFilter(productId, null, null, null, null, null);
    @Nullable RecordedMovement last =
        ledger.find(ofProduct, PageRequest.of("1", null)).stream().findFirst().orElse(null);
    if (last == null || isOf(importId, last)) {
      return "orders hold or held it, or its cost was changed";
    }
    String cause = last.referenceType() == null ? "" : " for %s %s";
    return "movement %d, %s of %s"
            .formatted(last.id(), last.movementType().wireName(), last.quantity())
        + cause.formatted(last.referenceType(), last.referenceId());
  }

  private static boolean isOf(long importId, RecordedMovement movement) {
    return Cause.IMPORT.equals(movement.referenceType())
        && Long.toString(importId).equals(movement.referenceId());
  }

  private static List<Long> ids(List<ImportedItem> items) {
    return items.stream().map(ImportedItem::productId).toList();
  }
}
