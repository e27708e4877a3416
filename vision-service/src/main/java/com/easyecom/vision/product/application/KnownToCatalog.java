package com.easyecom.vision.product.application;

/** Asks catalog-service itself, where its events may not have arrived yet. */
public interface KnownToCatalog {

  /**
   * Whether there is such a product now.
   *
   * @throws com.easyecom.kernel.error.Refusal {@code service_unavailable} without an answer
   */
  boolean isKnown(long productId);
}
