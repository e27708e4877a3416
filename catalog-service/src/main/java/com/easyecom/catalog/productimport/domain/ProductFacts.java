package com.easyecom.catalog.productimport.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an import can set of a product, besides its cost and stock. */
public record ProductFacts(
    String sku,
    String name,
    @Nullable String category,
    @Nullable String description,
    Money unitPrice,
    boolean isActive,
    @Nullable String barcode,
    @Nullable Quantity reorderPoint,
    @Nullable Integer reorderLeadDays) {

  /** A new product's. */
  static ProductFacts of(ProductRow row, String sku, String name, Money unitPrice) {
    return new ProductFacts(
        sku,
        name,
        changed(row.category(), null),
        changed(row.description(), null),
        unitPrice,
        row.isActive() == null || row.isActive(),
        changed(row.barcode(), null),
        changed(row.reorderPoint(), null),
        changed(row.reorderLeadDays(), null));
  }

  /** With what the row says; what it does not say stays. */
  ProductFacts with(ProductRow row) {
    return new ProductFacts(
        sku,
        row.name() == null ? name : row.name(),
        changed(row.category(), category),
        changed(row.description(), description),
        row.unitPrice() == null ? unitPrice : row.unitPrice(),
        row.isActive() == null ? isActive : row.isActive(),
        changed(row.barcode(), barcode),
        changed(row.reorderPoint(), reorderPoint),
        changed(row.reorderLeadDays(), reorderLeadDays));
  }

  /** The same under another SKU. */
  public ProductFacts withSku(String other) {
    return new ProductFacts(
        other,
        name,
        category,
        description,
        unitPrice,
        isActive,
        barcode,
        reorderPoint,
        reorderLeadDays);
  }

  @SuppressWarnings("OptionalAssignedToNull") // Null is not given, empty is cleared.
  private static <T> @Nullable T changed(@Nullable Optional<T> given, @Nullable T present) {
    return given == null ? present : given.orElse(null);
  }
}
