package com.easyecom.catalog.productexport;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads the catalog page by page: a slow reader of the file holds no connection. */
@Singleton
class ExportedProducts {

  private static final int PAGE = 500;

  private final Jdbi jdbi;

  ExportedProducts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The next products after that id, oldest first, without the archived; empty at the end. */
  List<ExportedProduct> after(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT p.id, p.sku, p.name, p.category, p.description, s.unit_cost,
                        p.unit_price, p.is_active, p.barcode, p.reorder_point,
                        p.reorder_lead_days, s.on_hand, s.value
                    FROM product p JOIN stock s ON s.product_id = p.id
                    WHERE p.id > :id AND s.product_id > :id AND p.archived_at IS NULL
                    ORDER BY p.id LIMIT :page
                    """)
                .bind("id", id)
                .bind("page", PAGE)
                .map(ConstructorMapper.of(ExportedProduct.class))
                .list());
  }
}
