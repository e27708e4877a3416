package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.application.ProductFilter;
import com.easyecom.catalog.product.application.ProductOverview;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.persistence.Patterns;
import com.easyecom.kit.persistence.Where;
import com.easyecom.kit.shop.Shop;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads products together with their stock. */
@Singleton
class ProductOverviews {

  /** As {@link ProductOverviewRows} reads it; only {@code version} both tables have. */
  private static final String SELECT =
      """
      SELECT p.id, p.sku, p.name, p.category, p.description, p.unit_price, p.is_active,
          p.barcode, p.reorder_point, p.reorder_lead_days, p.archived_at, p.version,
          p.created_at, p.updated_at, s.on_hand, s.allocated, s.value, s.unit_cost,
          s.last_movement_at, s.version AS stock_version
      FROM product p JOIN stock s ON s.product_id = p.id
      """;

  private final Jdbi jdbi;
  private final ProductOverviewRows rows;

  ProductOverviews(Jdbi jdbi, Shop shop) {
    this.jdbi = jdbi;
    this.rows = new ProductOverviewRows(shop.currency());
  }

  Optional<ProductOverview> find(long id) {
    return select(new Where().and("p.id = :id", "id", id), "").stream().findFirst();
  }

  List<ProductOverview> find(ProductFilter filter, PageRequest page) {
    Where where =
        new Where()
            .and("p.archived_at IS NULL")
            .and("p.id < :before", "before", page.beforeId())
            .and(
                "(p.name ILIKE :text OR p.sku ILIKE :text OR p.category ILIKE :text)",
                "text",
                Patterns.containing(filter.text()))
            .and("p.category = :category", "category", filter.category())
            .and("p.is_active = :active", "active", filter.isActive())
            .and("(s.on_hand > s.allocated) = :inStock", "inStock", filter.isInStock());
    return select(where, "ORDER BY p.id DESC LIMIT " + (page.limit() + 1));
  }

  private List<ProductOverview> select(Where where, String order) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + where.sql() + order)
                .bindMap(where.values())
                .map(rows)
                .list());
  }
}
