package com.easyecom.order.salesimport.application;

import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.order.salesimport.domain.SaleOrders;
import java.util.List;

/**
 * What becomes of an import's rows; of errors and warnings the first thousand.
 *
 * @param created orders
 * @param skipped rows that are no sales
 * @param failed rows that cannot be taken, or whose orders cannot
 */
public record SalesImportResult(
    int created, int skipped, int failed, List<ImportIssue> errors, List<ImportIssue> warnings) {

  static SalesImportResult of(SaleOrders orders, int created) {
    return new SalesImportResult(
        created,
        orders.skippedRows(),
        orders.failedRows(),
        orders.errors().listed(),
        orders.warnings().listed());
  }

  /** Nothing is imported, for these reasons. */
  static SalesImportResult failed(List<ImportIssue> issues) {
    return new SalesImportResult(0, 0, issues.size(), issues, List.of());
  }

  /** The same, of which nothing is imported after all. */
  SalesImportResult refused(List<ImportIssue> issues) {
    return new SalesImportResult(0, skipped, failed + issues.size(), issues, warnings);
  }
}
