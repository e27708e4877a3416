package com.easyecom.order.ordering.api;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.order.ordering.application.EditPreview;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a change of an order would do.
 *
 * @param order as it would be; a new line has the id 0
 * @param changeId for X-Change-Id: a code that comes with it is good for just this change
 */
public record EditPreviewView(
    OrderView order,
    List<StockChange> stock,
    @Schema(description = "To be paid more; negative: to be paid back.") Money differenceAmount,
    @Nullable
        @JsonInclude(Include.NON_NULL)
        @Schema(
            description =
                "What the order earns less its cost, in percent: two decimals; what has not left"
                    + " counts at the present average. Left out when it earns nothing.")
        String marginPct,
    String changeId) {

  /**
   * By product.
   *
   * @param change how much more of it the order would take; negative: what goes back
   */
  public record StockChange(long productId, Quantity change) {}

  static EditPreviewView of(EditPreview preview, boolean withCosts) {
    BigDecimal margin = withCosts ? preview.marginPercent() : null;
    return new EditPreviewView(
        OrderView.of(preview.order(), withCosts),
        preview.stock().entrySet().stream()
            .map(product -> new StockChange(product.getKey(), product.getValue()))
            .toList(),
        preview.difference(),
        margin == null ? null : margin.toPlainString(),
        preview.changeId());
  }
}
