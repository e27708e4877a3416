package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.application.ProductFilter;
import com.easyecom.catalog.product.application.ProductOverview;
import com.easyecom.catalog.product.domain.Product;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.persistence.Patterns;
import com.easyecom.kit.persistence.Where;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.JoinRowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads products together with their stock. */
@Singleton
class ProductOverviews {

  /** {@code id} and {@code product_id} are equal; only {@code version} both have. */
  private static final String SELECT =
      """
      SELECT p.id AS p_id, p.sku AS p_sku, p.name AS p_name, p.category AS p_category,
          p.description AS p_description, p.unit_price AS p_unit_price,
          p.is_active AS p_is_active, p.barcode AS p_barcode,
          p.reorder_point AS p_reorder_point, p.reorder_lead_days AS p_reorder_lead_days,
          p.archived_at AS p_archived_at, p.version AS p_version,
          p.created_at AS p_created_at, p.updated_at AS p_updated_at,
          s.product_id AS s_product_id, s.on_hand AS s_on_hand, s.allocated AS s_allocated,
          s.value AS s_value, s.unit_cost AS s_unit_cost,
          s.last_movement_at AS s_last_movement_at, s.version AS s_version
      FROM product p JOIN stock s ON s.product_id = p.id
      """;

  private final Jdbi jdbi;

  ProductOverviews(Jdbi jdbi) {
    this.jdbi = jdbi;
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
            joining(handle)
                .createQuery(SELECT + where.sql() + order)
                .bindMap(where.values())
                .map(JoinRowMapper.forTypes(Product.class, Stock.class))
                .map(row -> new ProductOverview(row.get(Product.class), row.get(Stock.class)))
                .list());
  }

  private static Handle joining(Handle handle) {
    return handle
        .registerRowMapper(ConstructorMapper.factory(Product.class, "p_"))
        .registerRowMapper(ConstructorMapper.factory(Stock.class, "s_"));
  }
}
