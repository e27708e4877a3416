package com.easyecom.catalog.stocktake.api;

import com.easyecom.catalog.stocktake.application.CountedLine;
import com.easyecom.catalog.stocktake.application.Stocktake;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.security.ShowsCosts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stocktake as the API shows it. */
record StocktakeView(
    @Nullable
        @Schema(
            description =
                "The reference_id of its movements, whose reference_type is stocktake; null at a"
                    + " dry run.")
        String stocktakeId,
    boolean dryRun,
    @Schema(description = "One for each count, in their order.") List<Line> counts,
    @Nullable
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Signed: what all differences add to the stock's value.")
        Money differenceValue)
    implements ShowsCosts {

  /** One product's count. */
  record Line(
      long productId,
      String sku,
      Quantity onHand,
      Quantity counted,
      @Schema(description = "Counted less on hand.") Quantity difference,
      @Nullable
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(description = "Signed: what the difference adds to the stock's value.")
          Money differenceValue) {

    static Line of(CountedLine line) {
      return new Line(
          line.productId(),
          line.sku(),
          line.onHand(),
          line.counted(),
          line.difference(),
          line.value());
    }

    Line withoutCosts() {
      return new Line(productId, sku, onHand, counted, difference, null);
    }
  }

  static StocktakeView of(Stocktake taken) {
    return new StocktakeView(
        taken.reference(),
        taken.reference() == null,
        taken.lines().stream().map(Line::of).toList(),
        taken.value());
  }

  @Override
  public StocktakeView withoutCosts() {
    return new StocktakeView(
        stocktakeId, dryRun, counts.stream().map(Line::withoutCosts).toList(), null);
  }
}
