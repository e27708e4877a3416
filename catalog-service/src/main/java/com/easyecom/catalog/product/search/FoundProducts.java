package com.easyecom.catalog.product.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a tier.
 *
 * @param lookedUntil the last product that was looked at, when there may be more after it and
 *     looking was given up; null otherwise
 */
public record FoundProducts(List<FoundProduct> products, @Nullable FoundProduct lookedUntil) {

  /** By key as the index sorts it, then newest first. */
  private static final Comparator<FoundProduct> ORDER =
      Comparator.comparing(
              (FoundProduct product) -> product.key().getBytes(StandardCharsets.UTF_8),
              Arrays::compareUnsigned)
          .thenComparing(Comparator.comparingLong(FoundProduct::id).reversed());

  /**
   * What was found up to the product at which looking was given up.
   *
   * @param last that product; none when nothing was given up
   */
  public static FoundProducts until(List<FoundProduct> last, List<FoundProduct> found) {
    if (last.isEmpty()) {
      return new FoundProducts(found, null);
    }
    FoundProduct until = last.getFirst();
    return new FoundProducts(
        found.stream().filter(product -> ORDER.compare(product, until) <= 0).toList(), until);
  }
}
