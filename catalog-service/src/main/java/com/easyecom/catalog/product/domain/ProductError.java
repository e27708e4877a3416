package com.easyecom.catalog.product.domain;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why a change of a product is refused. */
public enum ProductError implements ErrorCode {
  SKU_EXISTS("Another product has this SKU"),
  PRODUCT_ARCHIVED("The product is archived"),
  STALE_VERSION("The product has changed since");

  private final String title;

  ProductError(String title) {
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
