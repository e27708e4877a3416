package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** What can be wrong with an order besides its fields. */
public enum OrderError implements ErrorCode {
  ORDER_NUMBER_EXISTS("Another order has this number"),
  ILLEGAL_TRANSITION("The order's status does not allow this"),
  NOTHING_TO_FULFIL("Everything of the order is fulfilled, or about to be"),
  OVER_FULFILMENT("More than what is left of the order"),
  INSUFFICIENT_STOCK("There is not enough stock"),
  STALE_VERSION("The order has changed since"),
  ORDER_FULFILLED("The order is fulfilled"),
  ORDER_PARTLY_FULFILLED("A part of the order is fulfilled"),
  ORDER_CANCELLED("The order is cancelled"),
  FULFILMENT_PENDING("A part of the order is under way"),
  BELOW_FULFILLED("Less than what is fulfilled");

  private final String title;

  OrderError(String title) {
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
