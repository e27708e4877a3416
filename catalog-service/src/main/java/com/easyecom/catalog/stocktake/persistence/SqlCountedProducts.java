package com.easyecom.catalog.stocktake.persistence;

import com.easyecom.catalog.stock.application.StockedProduct;
import com.easyecom.catalog.stocktake.application.CountedProducts;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What a stocktake needs of the table {@code product}. */
@Singleton
class SqlCountedProducts implements CountedProducts {

  private final Jdbi jdbi;

  SqlCountedProducts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<StockedProduct> find(Collection<Long> ids, Collection<String> skus) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, sku, archived_at IS NOT NULL AS is_archived
                    FROM product WHERE id = ANY (:ids) OR sku = ANY (:skus)
                    """)
                .bindArray("ids", Long.class, ids)
                .bindArray("skus", String.class, skus)
                .map(ConstructorMapper.of(StockedProduct.class))
                .list());
  }
}
