package com.easyecom.catalog.product.application;

import com.easyecom.catalog.product.bulk.BulkAction;
import com.easyecom.catalog.product.bulk.BulkError;
import com.easyecom.catalog.product.bulk.ManyProducts;
import com.easyecom.catalog.product.bulk.RefusedProduct;
import com.easyecom.catalog.product.domain.Product;
import com.easyecom.catalog.product.domain.ProductError;
import com.easyecom.catalog.stock.StockError;
import com.easyecom.catalog.stock.application.FreezeStock;
import com.easyecom.events.DomainEvent;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.ErrorCode;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Does the same with many products: with all of them, or with none. */
@ApplicationScoped
public class ChangeManyProducts {

  /** What a price in a request can be, too. */
  private static final BigDecimal HIGHEST_PRICE = new BigDecimal("999999999999.99");

  private final ManyProducts products;
  private final FreezeStock freezeStock;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  ChangeManyProducts(
      ManyProducts products, FreezeStock freezeStock, Events events, Audit audit, Clock clock) {
    this.products = products;
    this.freezeStock = freezeStock;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return how many were changed; the others were so already
   * @throws Refusal {@code bulk_refused} with every product that cannot be changed so, and why
   */
  @Transactional
  public int change(SortedSet<Long> ids, BulkAction action) {
    // Stock is locked before products, here as everywhere.
    Map<Long, Quantity> onHand =
        action instanceof BulkAction.Archive ? freezeStock.freeze(ids) : Map.of();
    SortedMap<Long, Product> present = products.lock(ids);
    List<RefusedProduct> refused = new ArrayList<>();
    List<Product> changed = new ArrayList<>();
    List<DomainEvent> told = new ArrayList<>();
    Instant now = clock.instant();
    for (long id : ids) {
      Product before = present.get(id);
      if (before == null) {
        refused.add(
            RefusedProduct.of(id, CommonError.NOT_FOUND, "There is no product " + id + "."));
        continue;
      }
      Optional<RefusedProduct> refusal = refusal(before, onHand.get(id), action);
      if (refusal.isPresent()) {
        refused.add(refusal.get());
        continue;
      }
      Product after = action.apply(before, now);
      if (isTooHigh(after.unitPrice())) {
        refused.add(
            RefusedProduct.of(id, BulkError.PRICE_TOO_HIGH, "It would be " + after.unitPrice()));
      } else if (after.version() != before.version()) {
        changed.add(after);
        told.addAll(events(before, after));
      }
    }
    if (!refused.isEmpty()) {
      throw new Refusal(
              BulkError.BULK_REFUSED,
              "%d of %d products cannot be changed so.".formatted(refused.size(), ids.size()))
          .with("refused", refused);
    }
    products.save(changed);
    events.publish(told);
    return changed.size();
  }

  private static Optional<RefusedProduct> refusal(
      Product present, @Nullable Quantity onHand, BulkAction action) {
    if (onHand != null) {
      return refused(present, StockError.PRODUCT_IN_STOCK, onHand + " are on hand.");
    }
    return present.isArchived() && !(action instanceof BulkAction.Archive)
        ? refused(present, ProductError.PRODUCT_ARCHIVED, "It was removed.")
        : Optional.empty();
  }

  private static Optional<RefusedProduct> refused(Product product, ErrorCode code, String detail) {
    return Optional.of(RefusedProduct.of(product.id(), code, detail));
  }

  private static boolean isTooHigh(Money price) {
    return price.amount().compareTo(HIGHEST_PRICE) > 0;
  }

  private List<DomainEvent> events(Product before, Product after) {
    return after.isArchived()
        ? List.of(
            ProductEvents.archived(after),
            audit.entry(
                "product.archived",
                ProductAudit.subject(after),
                Changes.none().changed("sku", before.sku(), after.sku())))
        : List.of(
            ProductEvents.updated(after),
            audit.entry(
                "product.updated",
                ProductAudit.subject(after),
                ProductAudit.changed(before, after)));
  }
}
