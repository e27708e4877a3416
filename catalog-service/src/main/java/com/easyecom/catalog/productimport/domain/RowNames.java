package com.easyecom.catalog.productimport.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which names and SKUs the rows of a file have taken so far. */
final class RowNames {

  private final Map<String, Integer> skus = new HashMap<>();

  /** By name in lower case; negative for a row without a SKU, which its name alone tells. */
  private final Map<String, Integer> names = new HashMap<>();

  private final Map<String, Integer> lastNumbers = new HashMap<>();

  /**
   * The earlier row with this one's name, and takes the name. Two products may have one name, as
   * long as both have SKUs that tell them apart.
   */
  @Nullable Integer namesake(ProductRow row) {
    if (row.name() == null) {
      return null;
    }
    int mine = row.sku() == null ? -row.number() : row.number();
    Integer earlier = names.putIfAbsent(row.name().toLowerCase(Locale.ROOT), mine);
    boolean areToldApart = earlier != null && earlier > 0 && mine > 0;
    return earlier == null || areToldApart ? null : Integer.valueOf(Math.abs(earlier));
  }

  /** The earlier row with this one's SKU, and takes the SKU. */
  @Nullable Integer twin(ProductRow row) {
    return row.sku() == null ? null : skus.putIfAbsent(row.sku(), row.number());
  }

  /** Takes a SKU made of the name, the first of its like that no row has and that is free. */
  String skuOf(int row, String name, Predicate<String> isFree) {
    String slug = Slug.of(name);
    String sku = slug;
    while (skus.containsKey(sku) || !isFree.test(sku)) {
      sku = slug + "-" + lastNumbers.merge(slug, 2, (last, two) -> last + 1);
    }
    skus.put(sku, row);
    return sku;
  }
}
