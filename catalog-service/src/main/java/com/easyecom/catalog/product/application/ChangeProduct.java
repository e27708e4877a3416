package com.easyecom.catalog.product.application;

import com.easyecom.catalog.lowstock.application.WatchProducts;
import com.easyecom.catalog.product.domain.Product;
import com.easyecom.catalog.product.domain.ProductChange;
import com.easyecom.catalog.stock.application.SetUnitCost;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Changes a product's facts. */
@ApplicationScoped
public class ChangeProduct {

  private final Products products;
  private final SetUnitCost setUnitCost;
  private final WatchProducts watchProducts;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  ChangeProduct(
      Products products,
      SetUnitCost setUnitCost,
      WatchProducts watchProducts,
      Events events,
      Audit audit,
      Clock clock) {
    this.products = products;
    this.setUnitCost = setUnitCost;
    this.watchProducts = watchProducts;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refusal {@code not_found}, {@code product_archived}, {@code sku_exists}, {@code
   *     stale_version}, {@code cost_follows_stock}
   */
  @Transactional
  public ProductOverview change(long id, ProductChange change) {
    // Stock is locked before products, here as everywhere.
    if (change.unitCost() != null) {
      setUnitCost.set(id, change.unitCost());
    }
    WatchProducts.Before before =
        change.reorderPoint() != null || change.isActive() != null
            ? watchProducts.before(List.of(id))
            : WatchProducts.Before.NONE;
    Product present = products.lock(id).orElseThrow(() -> FindProducts.notFound(id));
    Product changed = present.change(change, clock.instant());
    products.update(changed);
    events.publish(
        List.of(
            ProductEvents.updated(changed),
            audit.entry(
                "product.updated",
                ProductAudit.subject(changed),
                ProductAudit.changed(present, changed).set("unit_cost", change.unitCost()))));
    watchProducts.after(before, List.of());
    return products.find(id).orElseThrow(() -> FindProducts.notFound(id));
  }
}
