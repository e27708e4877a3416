package com.easyecom.order.salesimport.domain;

import com.easyecom.kernel.imports.ImportIssue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which column stands where.
 *
 * @param columns from left to right; complete only without issues
 */
public record SaleHeader(List<SaleColumn> columns, List<ImportIssue> issues) {

  private static final Set<SaleColumn> NEEDED =
      EnumSet.of(SaleColumn.ORDERED_AT, SaleColumn.QUANTITY, SaleColumn.UNIT_PRICE);

  /** Reads a header; what is wrong with it is in the issues. */
  public static SaleHeader of(List<String> cells) {
    List<SaleColumn> columns = new ArrayList<>();
    List<ImportIssue> issues = new ArrayList<>();
    for (String cell : cells) {
      Optional<SaleColumn> column = SaleColumn.named(cell);
      if (column.isEmpty()) {
        issues.add(about(cell, "is no column; known are " + SaleColumn.allNames()));
      } else if (columns.contains(column.get())) {
        issues.add(about(cell, "is there twice: the column " + column.get().wireName()));
      } else {
        columns.add(column.get());
      }
    }
    if (columns.isEmpty()) {
      String message = "is no header; known columns are " + SaleColumn.allNames();
      return new SaleHeader(columns, List.of(new ImportIssue(1, null, null, message)));
    }
    for (SaleColumn needed : NEEDED) {
      if (!columns.contains(needed)) {
        issues.add(ImportIssue.of(1, needed, null, "is missing"));
      }
    }
    if (!columns.contains(SaleColumn.SKU) && !columns.contains(SaleColumn.PRODUCT_NAME)) {
      issues.add(
          ImportIssue.of(1, SaleColumn.PRODUCT_NAME, null, "is missing: it or a sku is needed"));
    }
    return new SaleHeader(columns, issues);
  }

  private static ImportIssue about(String cell, String message) {
    return new ImportIssue(1, cell.strip(), cell, message);
  }
}
