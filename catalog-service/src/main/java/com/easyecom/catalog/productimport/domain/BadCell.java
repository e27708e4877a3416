package com.easyecom.catalog.productimport.domain;

/** A cell's text is not what its column takes. */
final class BadCell extends RuntimeException {

  BadCell(String message) {
    super(message, null, false, false);
  }
}
