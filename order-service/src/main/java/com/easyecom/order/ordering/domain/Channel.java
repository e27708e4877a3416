package com.easyecom.order.ordering.domain;

import java.util.Locale;

/** Where an order came from. */
public enum Channel {
  CONSOLE,
  API,
  WHATSAPP,
  IMPORT;

  /** The channel's name in the API, in events and in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The channel of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Channel of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
