package com.easyecom.accounting.sales.api;

import com.easyecom.accounting.sales.domain.SaleFigures;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What sales came to.
 *
 * @param quantity sold less returned
 * @param gross at the lines' prices, before discount
 * @param returned given back for returns, without tax
 * @param revenue gross less discount less returned
 * @param tax on what was sold less what was given back with returns
 * @param marginPct gross profit in percent of revenue; null without revenue
 */
record FiguresView(
    Quantity quantity,
    Money gross,
    Money discount,
    Money returned,
    Money revenue,
    Money tax,
    Money cost,
    Money grossProfit,
    @Schema(examples = "19.37") @Nullable String marginPct) {

  static final List<String> COLUMNS =
      List.of(
          "quantity",
          "gross",
          "discount",
          "returned",
          "revenue",
          "tax",
          "cost",
          "gross_profit",
          "margin_pct");

  static FiguresView of(SaleFigures figures) {
    BigDecimal margin = figures.marginPercent();
    return new FiguresView(
        figures.quantity(),
        figures.gross(),
        figures.discount(),
        figures.returned(),
        figures.revenue(),
        figures.netTax(),
        figures.cost(),
        figures.grossProfit(),
        margin == null ? null : margin.toPlainString());
  }

  /** The figures in the order of the columns. */
  List<@Nullable Object> cells() {
    return Arrays.asList(
        quantity,
        gross,
        discount,
        returned,
        revenue,
        tax,
        cost,
        grossProfit,
        // A number, or a negative one would look like a formula.
        marginPct == null ? null : new BigDecimal(marginPct));
  }
}
