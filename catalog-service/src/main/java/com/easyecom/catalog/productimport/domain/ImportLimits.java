package com.easyecom.catalog.productimport.domain;

/** What a file may have: texts as in the API, in characters, and rows and bytes. */
public final class ImportLimits {

  /** Rows besides the header. */
  public static final int ROWS = 100_000;

  /** What the gateway lets through, with the form around it. */
  public static final long FILE_BYTES = 10L * 1024 * 1024;

  static final int SKU = 64;
  static final int NAME = 200;
  static final int CATEGORY = 100;
  static final int DESCRIPTION = 5_000;
  static final int BARCODE = 64;
  static final int LEAD_DAYS = 3_650;

  private ImportLimits() {}
}
