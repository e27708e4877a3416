package com.easyecom.catalog.product.api;

/** How long a product's texts may be, in characters; and how slow its supplier. */
final class ProductLimits {

  static final int SKU = 64;
  static final int NAME = 200;
  static final int CATEGORY = 100;
  static final int DESCRIPTION = 5_000;
  static final int BARCODE = 64;
  static final int LEAD_DAYS = 3_650;

  private ProductLimits() {}
}
