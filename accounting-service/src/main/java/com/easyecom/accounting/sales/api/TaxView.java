package com.easyecom.accounting.sales.api;

import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.sales.application.Grouping;
import com.easyecom.accounting.sales.application.SalesRow;
import com.easyecom.accounting.sales.domain.SaleFigures;
import com.easyecom.kernel.money.Money;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The sales tax that was collected.
 *
 * @param groupBy day or month
 * @param rows a page of them
 * @param total of all days, whatever the page
 */
record TaxView(
    String groupBy, @Nullable LocalDate from, @Nullable LocalDate to, List<Row> rows, Total total) {

  /**
   * Tax, and the revenue that it belongs to.
   *
   * @param revenue sales less discounts and returns, without tax
   * @param taxOnReturns given back
   * @param tax on sales less on returns: what is to be paid on
   */
  record Figures(Money revenue, Money taxOnSales, Money taxOnReturns, Money tax) {

    static Figures of(SaleFigures figures) {
      return new Figures(figures.revenue(), figures.tax(), figures.returnedTax(), figures.netTax());
    }
  }

  /**
   * @param group the {@code day} or the {@code month}
   */
  record Row(
      @JsonAnyGetter @Schema(hidden = true) Map<String, @Nullable Object> group,
      @JsonUnwrapped Figures figures,
      Map<String, String> links) {

    static Row of(SalesRow row, Grouping grouping, Days days) {
      SalesRowView view = SalesRowView.of(row, grouping, days);
      return new Row(view.group(), Figures.of(row.figures()), view.links());
    }
  }

  /** All days together. */
  record Total(@JsonUnwrapped Figures figures, Map<String, String> links) {}
}
