package com.easyecom.catalog.lowstock.persistence;

import com.easyecom.catalog.lowstock.application.ReorderPoint;
import com.easyecom.catalog.lowstock.application.ReorderPoints;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reorder points in the table {@code product}. */
@Singleton
class SqlReorderPoints implements ReorderPoints {

  private final Jdbi jdbi;

  SqlReorderPoints(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<ReorderPoint> of(Collection<Long> productIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id AS product_id, sku, reorder_point AS point,
                           version AS product_version
                    FROM product
                    WHERE id = ANY (:ids) AND is_active AND reorder_point IS NOT NULL
                    """)
                .bindArray("ids", Long.class, productIds)
                .map(ConstructorMapper.of(ReorderPoint.class))
                .list());
  }
}
