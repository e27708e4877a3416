package com.easyecom.internalapi.catalog;

import java.util.List;

/**
 * Asks what products are now. {@code POST /internal/products}.
 *
 * @param productIds at most {@value #MAX_IDS}
 */
public record ProductInquiry(List<Long> productIds) {

  /** Most products of one question. */
  public static final int MAX_IDS = 500;
}
