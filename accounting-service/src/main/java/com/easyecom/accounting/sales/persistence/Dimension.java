package com.easyecom.accounting.sales.persistence;

import java.util.Locale;

/** By what sums of sales are kept besides days, with its number in {@code sales_sum}. */
enum Dimension {
  PRODUCT(1),
  CUSTOMER(2),
  CATEGORY(3),
  CHANNEL(4);

  private final int number;

  Dimension(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** Where {@code sale_line_key} says under which key a line is counted. */
  String column() {
    return name().toLowerCase(Locale.ROOT) + "_key";
  }

  /** How statements name the key that is asked for. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT) + "Key";
  }
}
