package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.application.ProductFilter;
import com.easyecom.catalog.product.application.ProductOverview;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.persistence.Where;
import com.easyecom.kit.shop.Shop;
import jakarta.inject.Singleton;
import java.util.Collection;
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

  List<ProductOverview> find(Collection<Long> ids) {
    return select(new Where().and("p.id = ANY (:ids)", "ids", ids.toArray(Long[]::new)), "");
  }

  List<ProductOverview> find(ProductFilter filter, PageRequest page) {
    Where where = ListedProducts.of(filter).and("p.id < :before", "before", page.beforeId());
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
