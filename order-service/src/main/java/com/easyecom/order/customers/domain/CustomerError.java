package com.easyecom.order.customers.domain;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why a change of customers is refused. */
public enum CustomerError implements ErrorCode {
  CUSTOMER_EXISTS("Another customer has this phone number"),
  CUSTOMER_MERGED("The customer was merged into another one"),
  STALE_VERSION("The customer has changed since"),
  TOO_MANY_ORDERS("The duplicate has more orders than one merge can move");

  private final String title;

  CustomerError(String title) {
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
