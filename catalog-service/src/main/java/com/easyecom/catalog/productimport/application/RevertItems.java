package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.lowstock.application.WatchProducts;
import com.easyecom.catalog.productimport.domain.KnownProduct;
import com.easyecom.catalog.productimport.domain.ProductFacts;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.events.DomainEvent;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes products what they were before an import, a batch at a time. Joins the transaction. */
@ApplicationScoped
class RevertItems {

  private final ImportedProducts products;
  private final ReturnImported stock;
  private final Stocks stocks;
  private final WatchProducts watchProducts;
  private final Events events;

  RevertItems(
      ImportedProducts products,
      ReturnImported stock,
      Stocks stocks,
      WatchProducts watchProducts,
      Events events) {
    this.products = products;
    this.stock = stock;
    this.stocks = stocks;
    this.watchProducts = watchProducts;
    this.events = events;
  }

  /** Stocks and facts are locked already, and as the import left them. */
  void revert(long importId, String actor, List<ImportedItem> items, Instant now) {
    Map<Long, KnownProduct> present =
        products.lockByIds(items.stream().map(ImportedItem::productId).toList());
    WatchProducts.Before seen =
        watchProducts.before(items.stream().map(ImportedItem::productId).toList());
    List<Stock> changed = stock.takeBack(importId, actor, items, seen.stocks(), present, now);
    List<DomainEvent> told = new ArrayList<>();
    Map<Long, ProductFacts> restored = new LinkedHashMap<>();
    List<Long> archived = new ArrayList<>();
    List<Long> deleted = new ArrayList<>();
    for (ImportedItem item : items) {
      KnownProduct product = present.get(item.productId());
      ProductFacts before = item.factsBefore();
      if (product == null) {
        throw new IllegalStateException("a locked product is gone: " + item.productId());
      }
      long version = product.version() + 1;
      if (before == null) {
        (item.received() ? archived : deleted).add(product.id());
        told.add(ImportEvents.archived(product.id(), version, product.facts().sku(), now));
      } else if (!before.equals(product.facts())) {
        restored.put(product.id(), before);
        told.add(ImportEvents.updated(product.id(), version, before, now));
      }
    }
    products.update(restored, now);
    // Whoever corrects the file and imports it again needs the SKUs.
    products.archive(archived, "~" + importId, now);
    stocks.remove(deleted);
    products.delete(deleted);
    events.publish(told);
    watchProducts.after(seen, changed);
  }
}
