package com.easyecom.catalog.stock;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why a movement or a hold of stock is refused. */
public enum StockError implements ErrorCode {
  INSUFFICIENT_STOCK("There is not enough stock"),
  BACKDATING_UNAVAILABLE("The stock has moved since that time"),
  COST_FOLLOWS_STOCK("The unit cost follows from the stock while there is any"),
  PRODUCT_IN_STOCK("The product still has stock");

  private final String title;

  StockError(String title) {
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
