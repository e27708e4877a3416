package com.easyecom.order.ordering.domain;

import java.util.Locale;

/** How far a fulfilment is. */
public enum FulfilmentState {
  /** Its quantities are taken; catalog-service is being asked for the stock. */
  PENDING,
  /** The stock has left, its cost is known. */
  DONE,
  /** The stock cannot leave; its quantities are given back. */
  REFUSED,
  /** It was of an import that was undone: it never was. */
  UNDONE;

  /** The state's name in the API and in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static FulfilmentState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
