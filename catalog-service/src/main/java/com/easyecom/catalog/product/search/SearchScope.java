package com.easyecom.catalog.product.search;

import com.easyecom.catalog.product.application.ProductFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Among which products a search looks.
 *
 * @param few the ids of all products that the filter can let through, when those are few: then they
 *     alone are looked at. Null when they are many.
 */
public record SearchScope(ProductFilter filter, @Nullable List<Long> few) {

  /**
   * Whether what matches the text may have to be looked through for what passes the filter, so that
   * there must be an end to it.
   */
  public boolean isBounded() {
    return few == null && !filter.isEmpty();
  }
}
