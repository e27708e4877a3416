package com.easyecom.accounting.sales.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report of sales.
 *
 * @param from null: since ever
 * @param to null: for ever
 * @param rows a page of them
 * @param total of all rows, whatever the page
 */
record SalesView(
    String groupBy,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<SalesRowView> rows,
    Total total) {

  /** All rows together. */
  record Total(@JsonUnwrapped FiguresView figures, Map<String, String> links) {}
}
