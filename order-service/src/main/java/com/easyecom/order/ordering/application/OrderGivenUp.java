package com.easyecom.order.ordering.application;

/** The id under which an order was to be stored has been given up meanwhile. */
final class OrderGivenUp extends RuntimeException {

  OrderGivenUp(long orderId) {
    super("order id " + orderId + " is given up", null, false, false);
  }
}
