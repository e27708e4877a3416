package com.easyecom.catalog.product.api;

import com.easyecom.catalog.product.domain.NewProduct;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.kit.http.ZeroOrMore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /products}. */
record CreateProductBody(
    @NotBlank @Size(max = ProductLimits.SKU) String sku,
    @NotBlank @Size(max = ProductLimits.NAME) String name,
    @Nullable @Size(max = ProductLimits.CATEGORY) String category,
    @Nullable @Size(max = ProductLimits.DESCRIPTION) String description,
    @NotNull @ZeroOrMore @Schema(description = "What a unit is said to cost, until there is stock.")
        UnitCost unitCost,
    @NotNull @ZeroOrMore Money unitPrice,
    @Nullable @Schema(description = "Whether it is for sale: true if not given.") Boolean isActive,
    @Nullable @Size(max = ProductLimits.BARCODE) String barcode,
    @Nullable @ZeroOrMore Quantity reorderPoint,
    @Nullable @Min(0) @Max(ProductLimits.LEAD_DAYS) Integer reorderLeadDays) {

  NewProduct toProduct() {
    return new NewProduct(
        sku.strip(),
        name.strip(),
        ProductTexts.orNull(category),
        description,
        unitCost,
        unitPrice,
        isActive == null || isActive,
        ProductTexts.orNull(barcode),
        reorderPoint,
        reorderLeadDays);
  }
}
