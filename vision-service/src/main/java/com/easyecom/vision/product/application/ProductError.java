package com.easyecom.vision.product.application;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why a product gets no picture. */
public enum ProductError implements ErrorCode {
  PRODUCT_ARCHIVED(ErrorCategory.CONFLICT, "The product is archived");

  private final ErrorCategory category;
  private final String title;

  ProductError(ErrorCategory category, String title) {
    this.category = category;
    this.title = title;
  }

  @Override
  public ErrorCategory category() {
    return category;
  }

  @Override
  public String title() {
    return title;
  }
}
