package com.easyecom.order.salesimport.domain;

/** What a file may have: texts as in the API, in characters, and rows and bytes. */
public final class SalesLimits {

  /** Rows besides the header: all of them are taken by one transaction of each service. */
  public static final int ROWS = 20_000;

  /** What the gateway lets through, with the form around it. */
  public static final long FILE_BYTES = 10L * 1024 * 1024;

  static final int ORDER_LINES = 200;
  static final int ORDER_NUMBER = 40;
  static final int SKU = 64;
  static final int NAME = 200;
  static final int EMAIL = 254;
  static final int NOTE = 1_000;

  private SalesLimits() {}
}
