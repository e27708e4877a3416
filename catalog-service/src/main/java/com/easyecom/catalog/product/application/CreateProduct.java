package com.easyecom.catalog.product.application;

import com.easyecom.catalog.lowstock.application.WatchProducts;
import com.easyecom.catalog.product.domain.NewProduct;
import com.easyecom.catalog.product.domain.Product;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.OpenStock;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Takes a product into the catalog, without stock yet. */
@ApplicationScoped
public class CreateProduct {

  private final Products products;
  private final OpenStock openStock;
  private final WatchProducts watchProducts;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  CreateProduct(
      Products products,
      OpenStock openStock,
      WatchProducts watchProducts,
      Events events,
      Audit audit,
      Clock clock) {
    this.products = products;
    this.openStock = openStock;
    this.watchProducts = watchProducts;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refusal {@code sku_exists}
   */
  @Transactional
  public ProductOverview create(NewProduct wanted) {
    Product product = products.insert(wanted, clock.instant());
    Stock stock = openStock.open(product.id(), wanted.unitCost());
    events.publish(
        List.of(
            ProductEvents.created(product),
            audit.entry(
                "product.created",
                ProductAudit.subject(product),
                ProductAudit.created(product).set("unit_cost", wanted.unitCost()))));
    if (wanted.isActive() && wanted.reorderPoint() != null) {
      watchProducts.after(WatchProducts.Before.NONE, List.of(stock));
    }
    return new ProductOverview(product, stock);
  }
}
