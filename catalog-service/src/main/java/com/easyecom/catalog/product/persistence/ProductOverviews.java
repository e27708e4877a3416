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
  private static final String COLUMNS =
      """
      SELECT p.id, p.sku, p.name, p.category, p.description, p.unit_price, p.is_active,
          p.barcode, p.reorder_point, p.reorder_lead_days, p.archived_at, p.version,
          p.created_at, p.updated_at, s.on_hand, s.allocated, s.value, s.unit_cost,
          s.last_movement_at, s.version AS stock_version
      """;

  private static final String SELECT =
      COLUMNS + "FROM product p JOIN stock s ON s.product_id = p.id";

  /**
   * The page first, then its stock. The limit is written out: of one that is bound, a planner
   * expects a tenth of all products.
   */
  private static final String SELECT_PAGE =
      COLUMNS
          + """
          FROM (SELECT * FROM product p <where> ORDER BY p.id DESC LIMIT <rows>) p
            JOIN stock s ON s.product_id = p.id
          ORDER BY p.id DESC
          """;

  private final Jdbi jdbi;
  private final ProductOverviewRows rows;

  ProductOverviews(Jdbi jdbi, Shop shop) {
    this.jdbi = jdbi;
    this.rows = new ProductOverviewRows(shop.currency());
  }

  Optional<ProductOverview> find(long id) {
    return select(new Where().and("p.id = :id", "id", id)).stream().findFirst();
  }

  List<ProductOverview> find(Collection<Long> ids) {
    return select(new Where().and("p.id = ANY (:ids)", "ids", ids.toArray(Long[]::new)));
  }

  List<ProductOverview> find(ProductFilter filter, PageRequest page) {
    Where where = ListedProducts.of(filter).and("p.id < :before", "before", page.beforeId());
    String sql =
        SELECT_PAGE
            .replace("<where>", where.sql())
            .replace("<rows>", Integer.toString(page.limit() + 1));
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bindMap(where.values()).map(rows).list());
  }

  private List<ProductOverview> select(Where where) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(SELECT + where.sql()).bindMap(where.values()).map(rows).list());
  }
}
