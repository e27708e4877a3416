package com.easyecom.catalog.allocation.application;

/**
 * Two requests with the same key, but of different products, were decided at once. The transaction
 * is rolled back; tried again, the second finds what the first was granted.
 */
public final class RequestKeyTaken extends RuntimeException {

  public RequestKeyTaken() {
    super("a request key was granted meanwhile", null, false, false);
  }
}
