package com.easyecom.catalog.product.application;

import com.easyecom.catalog.product.domain.Product;
import com.easyecom.catalog.stock.application.CloseStock;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Removes a product: for good when it has no history, else from sale. */
@ApplicationScoped
public class RemoveProduct {

  private final Products products;
  private final CloseStock closeStock;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  RemoveProduct(Products products, CloseStock closeStock, Events events, Audit audit, Clock clock) {
    this.products = products;
    this.closeStock = closeStock;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Nothing happens to a product that is archived already.
   *
   * @throws Refusal {@code not_found}; {@code product_in_stock} while stock remains
   */
  @Transactional
  public void remove(long id) {
    boolean hasHistory = closeStock.close(id);
    Product present = products.lock(id).orElseThrow(() -> FindProducts.notFound(id));
    if (present.isArchived()) {
      return;
    }
    Product archived = present.archive(clock.instant());
    if (hasHistory) {
      products.update(archived);
    } else {
      products.delete(id);
    }
    // To others it is the same: they keep what they know of it and offer it no more.
    events.publish(
        List.of(
            ProductEvents.archived(archived),
            audit.entry(
                hasHistory ? "product.archived" : "product.deleted",
                ProductAudit.subject(present),
                Changes.none().changed("sku", present.sku(), hasHistory ? present.sku() : null))));
  }
}
