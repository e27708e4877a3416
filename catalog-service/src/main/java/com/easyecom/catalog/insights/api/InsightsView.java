package com.easyecom.catalog.insights.api;

import com.easyecom.catalog.insights.application.Insights;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.security.ShowsCosts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Insights as the API shows them. */
record InsightsView(
    @Nullable
        @Schema(
            description =
                "How many days what is available lasts, at the daily sales: one decimal. Null when"
                    + " nothing is sold.")
        String stockDaysCover,
    @Schema(
            description =
                "Units sold by the day: issued for orders less returned, over the last 30 days.")
        Quantity dailySalesVelocity,
    @Nullable
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "Unit price less the weighted average cost, in percent of the price: two decimals."
                    + " Left out when the price is nothing.")
        String currentMarginPct,
    @Nullable @Schema(description = "When it last left for an order; null when it never did.")
        Instant lastSoldAt,
    @Schema(
            description =
                "Enough for the lead days and a review period of 7 days, less what is available:"
                    + " whole units, 0 when there is enough.")
        Quantity reorderSuggestion)
    implements ShowsCosts {

  static InsightsView of(Insights insights) {
    return new InsightsView(
        text(insights.daysOfCover()),
        insights.dailySales(),
        text(insights.marginPercent()),
        insights.lastSoldAt(),
        insights.reorderSuggestion());
  }

  @Override
  public InsightsView withoutCosts() {
    return new InsightsView(
        stockDaysCover, dailySalesVelocity, null, lastSoldAt, reorderSuggestion);
  }

  private static @Nullable String text(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }
}
