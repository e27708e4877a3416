package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.application.ProductFilter;
import com.easyecom.catalog.product.search.SearchScope;
import com.easyecom.kit.persistence.Where;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a filter lets few products through. If so, these are looked at instead of all
 * that match a text, which may be a hundred thousand.
 */
@Singleton
class FewProducts {

  private static final int MOST = 1_000;
  private static final String FIRST = "SELECT id FROM product";

  private final Jdbi jdbi;

  FewProducts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  SearchScope scope(ProductFilter filter) {
    Where where = narrowest(filter);
    return new SearchScope(filter, where == null ? null : few(where));
  }

  /** One condition that an index has, so that there is nothing to look through. */
  private static @Nullable Where narrowest(ProductFilter filter) {
    if (filter.sku() != null) {
      return new Where().and("sku = :sku", "sku", filter.sku());
    }
    if (filter.barcode() != null) {
      return new Where().and("barcode = :barcode", "barcode", filter.barcode());
    }
    if (filter.category() != null) {
      return new Where().and("category = :category", "category", filter.category());
    }
    if (Boolean.FALSE.equals(filter.isActive())) {
      // Most are for sale: to look for few of those is in vain.
      return new Where().and("is_active = :active", "active", false);
    }
    return null;
  }

  private @Nullable List<Long> few(Where where) {
    where.and("archived_at IS NULL");
    List<Long> ids =
        jdbi.withHandle(
            handle ->
                handle
                    // In the order of the index: a planner that expects many reads no other.
                    .createQuery(FIRST + where.sql() + "ORDER BY id DESC LIMIT " + (MOST + 1))
                    .bindMap(where.values())
                    .mapTo(Long.class)
                    .list());
    return ids.size() > MOST ? null : ids;
  }
}
