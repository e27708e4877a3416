package com.easyecom.catalog.pastsales.domain;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why past sales are not taken off the stock. */
public enum PastSalesError implements ErrorCode {
  PAST_SALES_REFUSED("Not all of the sales can be taken off the stock"),
  PAST_SALES_UNDONE("These sales were undone");

  private final String title;

  PastSalesError(String title) {
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
