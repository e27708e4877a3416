package com.easyecom.catalog.product.bulk;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why many products are not changed. */
public enum BulkError implements ErrorCode {
  BULK_REFUSED("Some of the products cannot be changed so, and none was"),
  /** Of one product. */
  PRICE_TOO_HIGH("The price would be more than can be kept");

  private final String title;

  BulkError(String title) {
    this.title = title;
  }

  @Override
  public ErrorCategory category() {
    return ErrorCategory.CONFLICT;
  }

  @Override
  public String title() {
    return title;
  }
}
