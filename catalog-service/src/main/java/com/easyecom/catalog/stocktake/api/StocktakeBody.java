package com.easyecom.catalog.stocktake.api;

import com.easyecom.catalog.stocktake.application.Count;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.http.ZeroOrMore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /inventory/stocktakes}. */
record StocktakeBody(
    @NotEmpty @Size(max = MAX_COUNTS) List<@NotNull @Valid CountBody> counts,
    @Nullable @Schema(description = "Only say what would be posted: false if not given.")
        Boolean dryRun) {

  /** What fits a body's limit, and a transaction that others wait for. */
  static final int MAX_COUNTS = 5_000;

  /** One product's count. */
  record CountBody(
      @Nullable @Schema(description = "The product, if not named by its sku.") Long productId,
      @Nullable @Schema(description = "The product, if not named by its product_id.") String sku,
      @NotNull @ZeroOrMore Quantity counted) {

    Count toCount() {
      return new Count(productId, sku == null ? null : sku.strip(), counted);
    }
  }

  List<Count> toCounts() {
    return counts.stream().map(CountBody::toCount).toList();
  }

  boolean isDryRun() {
    return dryRun != null && dryRun;
  }
}
