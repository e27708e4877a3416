package com.easyecom.order.ordering.application;

/** While stock was held for an edit, somebody else changed the order or its stock. */
final class OrderMovedOn extends RuntimeException {

  OrderMovedOn(long orderId) {
    super("order " + orderId + " has changed meanwhile", null, false, false);
  }
}
