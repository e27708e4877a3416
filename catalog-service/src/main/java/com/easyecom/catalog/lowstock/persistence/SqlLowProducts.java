package com.easyecom.catalog.lowstock.persistence;

import com.easyecom.catalog.lowstock.application.LowPlace;
import com.easyecom.catalog.lowstock.application.LowProduct;
import com.easyecom.catalog.lowstock.application.LowProducts;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Low products, by the index {@code product_reorder}. */
@Singleton
class SqlLowProducts implements LowProducts {

  private static final String SELECT =
      """
      WITH low AS (
        SELECT p.id AS product_id, p.sku, p.name, p.category, s.on_hand, s.allocated,
            s.on_hand - s.allocated AS available, p.reorder_point, p.reorder_lead_days,
            CASE WHEN p.reorder_point = 0 THEN 0
                 ELSE round((s.on_hand - s.allocated) / p.reorder_point, 9) END AS "left"
        FROM product p JOIN stock s ON s.product_id = p.id
        WHERE p.is_active AND p.reorder_point IS NOT NULL
          AND s.on_hand - s.allocated <= p.reorder_point)
      SELECT * FROM low WHERE ("left", product_id) > (:left, :id)
      ORDER BY "left", product_id LIMIT :rows
      """;

  private final Jdbi jdbi;

  SqlLowProducts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<LowProduct> after(LowPlace place, int rows) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT)
                .bind("left", place.left())
                .bind("id", place.id())
                .bind("rows", rows)
                .map(ConstructorMapper.of(LowProduct.class))
                .list());
  }
}
