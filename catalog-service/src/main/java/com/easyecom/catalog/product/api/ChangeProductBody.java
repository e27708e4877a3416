package com.easyecom.catalog.product.api;

import com.easyecom.catalog.product.domain.ProductChange;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.kit.http.ZeroOrMore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PATCH /products/{id}}: what is left out stays (null here); null (empty here)
 * takes away what can be missing.
 */
record ChangeProductBody(
    @Nullable Optional<@NotBlank @Size(max = ProductLimits.SKU) String> sku,
    @Nullable Optional<@NotBlank @Size(max = ProductLimits.NAME) String> name,
    @Nullable Optional<@Size(max = ProductLimits.CATEGORY) String> category,
    @Nullable Optional<@Size(max = ProductLimits.DESCRIPTION) String> description,
    @Nullable @Schema(description = "Only while there is no stock.")
        Optional<@NotNull @ZeroOrMore UnitCost> unitCost,
    @Nullable Optional<@NotNull @ZeroOrMore Money> unitPrice,
    @Nullable Optional<@NotNull Boolean> isActive,
    @Nullable Optional<@Size(max = ProductLimits.BARCODE) String> barcode,
    @Nullable Optional<@ZeroOrMore Quantity> reorderPoint,
    @Nullable Optional<@Min(0) @Max(ProductLimits.LEAD_DAYS) Integer> reorderLeadDays,
    @Nullable @Schema(description = "The version that you changed: 409 stale_version if another.")
        Long version) {

  ProductChange toChange() {
    return new ProductChange(
        stripped(sku),
        stripped(name),
        cleared(category),
        description,
        given(unitCost),
        given(unitPrice),
        given(isActive),
        cleared(barcode),
        reorderPoint,
        reorderLeadDays,
        version);
  }

  private static @Nullable String stripped(@Nullable Optional<String> text) {
    String value = given(text);
    return value == null ? null : value.strip();
  }

  /** A blank text takes away, too. */
  @SuppressWarnings("OptionalAssignedToNull") // Null is not given.
  private static @Nullable Optional<String> cleared(@Nullable Optional<String> text) {
    return text == null ? null : text.map(ProductTexts::orNull);
  }

  @SuppressWarnings("OptionalAssignedToNull") // Null is not given; empty is refused before.
  private static <T> @Nullable T given(@Nullable Optional<T> value) {
    return value == null ? null : value.orElse(null);
  }
}
