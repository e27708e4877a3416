package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ImportResult;

/** Takes a transaction back in which a file turned out to have rows that cannot be taken. */
final class ImportRefused extends RuntimeException {

  private final transient ImportResult result;

  ImportRefused(ImportResult result) {
    super(null, null, false, false);
    this.result = result;
  }

  ImportResult result() {
    return result;
  }
}
