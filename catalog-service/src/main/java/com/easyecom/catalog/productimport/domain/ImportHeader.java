package com.easyecom.catalog.productimport.domain;

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
public record ImportHeader(List<ImportColumn> columns, List<ImportIssue> issues) {

  /** Reads a header; what is wrong with it is in the issues. */
  public static ImportHeader of(List<String> cells) {
    List<ImportColumn> columns = new ArrayList<>();
    List<ImportIssue> issues = new ArrayList<>();
    Set<ImportColumn> seen = EnumSet.noneOf(ImportColumn.class);
    for (String cell : cells) {
      Optional<ImportColumn> column = ImportColumn.named(cell);
      if (column.isEmpty()) {
        issues.add(issue(cell, "is no column; known are " + ImportColumn.allNames()));
      } else if (!seen.add(column.get())) {
        issues.add(issue(cell, "is there twice: the column " + column.get().wireName()));
      } else {
        columns.add(column.get());
      }
    }
    if (seen.isEmpty()) {
      return new ImportHeader(
          columns,
          List.of(
              new ImportIssue(
                  1, null, null, "is no header; known columns are " + ImportColumn.allNames())));
    }
    if (!seen.contains(ImportColumn.NAME) && !seen.contains(ImportColumn.SKU)) {
      issues.add(new ImportIssue(1, "name", null, "is missing: a name or a sku is needed"));
    }
    if (seen.contains(ImportColumn.STOCK_VALUE) && !seen.contains(ImportColumn.ON_HAND)) {
      issues.add(new ImportIssue(1, "on_hand", null, "is missing: a stock_value is of something"));
    }
    return new ImportHeader(columns, issues);
  }

  private static ImportIssue issue(String cell, String message) {
    return new ImportIssue(1, cell.strip(), cell, message);
  }
}
