package com.easyecom.vision.recognition.application;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which products may be found.
 *
 * @param only these; null for all
 * @param except not this one; 0 for none
 */
public record ProductFilter(@Nullable Set<Long> only, long except) {

  private static final ProductFilter ALL = new ProductFilter(null, 0);

  public static ProductFilter all() {
    return ALL;
  }

  public static ProductFilter only(Set<Long> products) {
    return new ProductFilter(products, 0);
  }

  public static ProductFilter except(long product) {
    return new ProductFilter(null, product);
  }

  /** Whether this product may be found. */
  public boolean test(long product) {
    return product != except && (only == null || only.contains(product));
  }
}
