package com.easyecom.order.returns.domain;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** What can be wrong with a return besides its fields. */
public enum ReturnError implements ErrorCode {
  ORDER_NOT_FULFILLED("Nothing of the order has been handed over"),
  OVER_RETURN("More than what was handed over and is not returned yet"),
  OVER_REFUND("More than what was paid and is not refunded yet"),
  ILLEGAL_TRANSITION("The return's status does not allow this"),
  RETURN_REJECTED("Nothing is exchanged for a return that is not taken"),
  STALE_VERSION("The return has changed since");

  private final String title;

  ReturnError(String title) {
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
