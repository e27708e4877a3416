package com.easyecom.order.salesimport.application;

import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.kernel.imports.IssueList;
import com.easyecom.order.salesimport.domain.SaleColumn;
import com.easyecom.order.salesimport.domain.SaleRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of what catalog-service finds wrong in which row and column of the file it is. */
final class StockIssues {

  private StockIssues() {}

  static List<ImportIssue> of(StockRefused refused) {
    IssueList issues = new IssueList();
    for (PastStock.Fault fault : refused.faults()) {
      issues.add(ImportIssue.of(fault.row(), column(fault.field()), null, fault.message()));
    }
    if (issues.total() == 0) {
      issues.add(new ImportIssue(1, null, null, String.valueOf(refused.getMessage())));
    }
    return issues.listed();
  }

  static SaleColumn column(String field) {
    return switch (field) {
      case "name" -> SaleColumn.PRODUCT_NAME;
      case "quantity" -> SaleColumn.QUANTITY;
      case "sold_at" -> SaleColumn.ORDERED_AT;
      default -> SaleColumn.SKU;
    };
  }

  /** What the row has in such a column. */
  static @Nullable Object value(SaleRow row, SaleColumn column) {
    return switch (column) {
      case PRODUCT_NAME -> row.productName();
      case QUANTITY -> row.quantity();
      case ORDERED_AT -> row.soldAt();
      default -> row.sku();
    };
  }
}
