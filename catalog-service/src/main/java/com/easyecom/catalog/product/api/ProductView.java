package com.easyecom.catalog.product.api;

import com.easyecom.catalog.product.application.ProductOverview;
import com.easyecom.catalog.product.domain.Product;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.kit.security.ShowsCosts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product as the API shows it. */
record ProductView(
    long id,
    String sku,
    String name,
    @Nullable String category,
    @Nullable String description,
    @Nullable
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The weighted average once there is stock; before, what was given.")
        UnitCost unitCost,
    Money unitPrice,
    boolean isActive,
    @Nullable String barcode,
    @Nullable Quantity reorderPoint,
    @Nullable Integer reorderLeadDays,
    Quantity onHand,
    @Schema(description = "What of it orders hold.") Quantity allocated,
    @Schema(description = "On hand less allocated: what can be sold.") Quantity available,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Money stockValue,
    @Nullable @Schema(description = "When it was removed for good; null while it is not.")
        Instant archivedAt,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements ShowsCosts {

  static ProductView of(ProductOverview overview) {
    Product product = overview.product();
    Stock stock = overview.stock();
    return new ProductView(
        product.id(),
        product.sku(),
        product.name(),
        product.category(),
        product.description(),
        stock.unitCost(),
        product.unitPrice(),
        product.isActive(),
        product.barcode(),
        product.reorderPoint(),
        product.reorderLeadDays(),
        stock.onHand(),
        stock.allocated(),
        stock.available(),
        stock.value(),
        product.archivedAt(),
        product.version(),
        product.createdAt(),
        product.updatedAt());
  }

  @Override
  public ProductView withoutCosts() {
    return new ProductView(
        id,
        sku,
        name,
        category,
        description,
        null,
        unitPrice,
        isActive,
        barcode,
        reorderPoint,
        reorderLeadDays,
        onHand,
        allocated,
        available,
        null,
        archivedAt,
        version,
        createdAt,
        updatedAt);
  }
}
