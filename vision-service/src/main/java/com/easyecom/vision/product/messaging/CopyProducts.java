package com.easyecom.vision.product.messaging;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockAllocated;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockReleased;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.inbox.BatchHandler;
import com.easyecom.kit.inbox.DeliveredEvent;
import com.easyecom.vision.product.application.ProductCopies;
import com.easyecom.vision.product.application.ProductCopy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Notes what products are called, which are archived, and how much of each is available. */
@Singleton
class CopyProducts implements BatchHandler {

  private final ProductCopies copies;

  CopyProducts(ProductCopies copies) {
    this.copies = copies;
  }

  @Override
  public Set<Class<? extends DomainEvent>> eventClasses() {
    return Set.of(
        ProductCreated.class,
        ProductUpdated.class,
        ProductArchived.class,
        StockAdjusted.class,
        StockAllocated.class,
        StockReleased.class,
        StockIssued.class,
        StockRestocked.class);
  }

  @Override
  public void on(List<DeliveredEvent> events) {
    Set<Long> ids = new TreeSet<>();
    events.forEach(delivered -> ids.add(productOf(delivered.event())));
    Map<Long, ProductCopy> now = new HashMap<>(copies.lock(ids));
    for (DeliveredEvent delivered : events) {
      long id = productOf(delivered.event());
      now.put(id, after(delivered.event(), now.getOrDefault(id, ProductCopy.unknown(id))));
    }
    copies.store(now.values());
  }

  /** Catalog's aggregates are products and their stocks: both have the product's id. */
  private static long productOf(DomainEvent event) {
    return Long.parseLong(event.aggregateId());
  }

  private static ProductCopy after(DomainEvent event, ProductCopy copy) {
    return switch (event) {
      case ProductCreated told ->
          copy.described(told.version(), told.sku(), told.name(), told.category());
      case ProductUpdated told ->
          copy.described(told.version(), told.sku(), told.name(), told.category());
      case ProductArchived told -> copy.archived(told.version(), told.sku());
      case StockAllocated told ->
          copy.stocked(told.version(), told.onHand(), told.allocatedAfter());
      case StockReleased told -> copy.stocked(told.version(), told.onHand(), told.allocatedAfter());
      case StockAdjusted told -> copy.stocked(told.version(), told.onHandAfter(), copy.allocated());
      case StockRestocked told ->
          copy.stocked(told.version(), told.onHandAfter(), copy.allocated());
      case StockIssued told ->
          copy.stocked(told.version(), told.onHandAfter(), allocatedAfter(told, copy.allocated()));
      default -> throw new IllegalArgumentException("no product in " + event.getClass());
    };
  }

  /** Earlier releases did not tell it: then what left was held, as it always is for an order. */
  private static Quantity allocatedAfter(StockIssued told, Quantity before) {
    Quantity after = told.allocatedAfter();
    if (after != null) {
      return after;
    }
    return told.quantity().isMoreThan(before) ? Quantity.ZERO : before.minus(told.quantity());
  }
}
