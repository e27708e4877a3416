package com.easyecom.order.customers;

import org.jspecify.annotations.Nullable;

/** How a customer is named and reached. */
public record Contact(String fullName, @Nullable PhoneNumber phone, @Nullable String email) {

  /** Never in logs. */
  @Override
  public String toString() {
    return "Contact[hidden]";
  }
}
