package com.easyecom.accounting.sales.api;

import com.easyecom.accounting.sales.application.Grouping;
import com.easyecom.accounting.sales.application.SalesRow;
import com.easyecom.accounting.sales.domain.SaleFigures;
import com.easyecom.kit.csv.CsvWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports of sales and of tax as files. */
final class SalesCells {

  private SalesCells() {}

  /** All rows of a report of sales. */
  static void write(CsvWriter csv, Grouping grouping, Iterator<SalesRow> rows) throws IOException {
    List<String> columns = new ArrayList<>(SalesRowView.columns(grouping));
    columns.addAll(FiguresView.COLUMNS);
    csv.row(columns);
    while (rows.hasNext()) {
      SalesRow row = rows.next();
      List<@Nullable Object> cells = new ArrayList<>(SalesRowView.group(row, grouping).values());
      cells.addAll(FiguresView.of(row.figures()).cells());
      csv.row(cells);
    }
  }

  /** All rows of a report of tax. */
  static void writeTax(CsvWriter csv, Grouping grouping, Iterator<SalesRow> rows)
      throws IOException {
    List<String> columns = new ArrayList<>(SalesRowView.columns(grouping));
    columns.addAll(List.of("revenue", "tax_on_sales", "tax_on_returns", "tax"));
    csv.row(columns);
    while (rows.hasNext()) {
      SalesRow row = rows.next();
      SaleFigures figures = row.figures();
      List<@Nullable Object> cells = new ArrayList<>(SalesRowView.group(row, grouping).values());
      cells.addAll(
          List.of(figures.revenue(), figures.tax(), figures.returnedTax(), figures.netTax()));
      csv.row(cells);
    }
  }
}
