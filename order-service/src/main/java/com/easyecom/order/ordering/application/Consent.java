package com.easyecom.order.ordering.application;

import org.jspecify.annotations.Nullable;

/**
 * What a person gives to have an order changed.
 *
 * @param code a one-time code; null: none
 * @param changeId the previewed change that the code is given for; null: whichever this is
 */
public record Consent(@Nullable String code, @Nullable String changeId) {

  /** Never in logs. */
  @Override
  public String toString() {
    return "Consent[hidden]";
  }
}
