package com.easyecom.catalog.lowstock.api;

import com.easyecom.catalog.lowstock.application.LowProduct;
import com.easyecom.catalog.lowstock.application.ReorderAdvice;
import com.easyecom.kernel.money.Quantity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A low product as the API shows it. */
record LowStockView(
    long productId,
    String sku,
    String name,
    @Nullable String category,
    Quantity onHand,
    Quantity allocated,
    Quantity available,
    Quantity reorderPoint,
    @Nullable Integer reorderLeadDays,
    @Schema(
            description =
                "How much to order: the insights' reorder_suggestion, at least what lifts the"
                    + " product above its reorder point.")
        Quantity suggestedQuantity) {

  static LowStockView of(ReorderAdvice advice) {
    LowProduct product = advice.product();
    return new LowStockView(
        product.productId(),
        product.sku(),
        product.name(),
        product.category(),
        product.onHand(),
        product.allocated(),
        product.available(),
        product.reorderPoint(),
        product.reorderLeadDays(),
        advice.quantity());
  }
}
