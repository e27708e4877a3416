package com.easyecom.catalog.product.application;

import com.easyecom.catalog.product.domain.Product;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the audit trail speaks of products. */
final class ProductAudit {

  private ProductAudit() {}

  static Subject subject(Product product) {
    return Subject.of("product", product.id());
  }

  /** What a new product is. */
  static Changes created(Product product) {
    return Changes.none()
        .set("sku", product.sku())
        .set("name", product.name())
        .set("category", product.category())
        .hiddenIf(product.description() != null, "description")
        .set("unit_price", product.unitPrice())
        .set("is_active", product.isActive())
        .set("barcode", product.barcode())
        .set("reorder_point", product.reorderPoint())
        .set("reorder_lead_days", product.reorderLeadDays());
  }

  /** What is different now. */
  static Changes changed(Product before, Product after) {
    return Changes.none()
        .changed("sku", before.sku(), after.sku())
        .changed("name", before.name(), after.name())
        .changed("category", before.category(), after.category())
        .hiddenIf(isOther(before.description(), after.description()), "description")
        .changed("unit_price", before.unitPrice(), after.unitPrice())
        .changed("is_active", before.isActive(), after.isActive())
        .changed("barcode", before.barcode(), after.barcode())
        .changed("reorder_point", before.reorderPoint(), after.reorderPoint())
        .changed("reorder_lead_days", before.reorderLeadDays(), after.reorderLeadDays());
  }

  private static boolean isOther(@Nullable String before, @Nullable String after) {
    return !Objects.equals(before, after);
  }
}
