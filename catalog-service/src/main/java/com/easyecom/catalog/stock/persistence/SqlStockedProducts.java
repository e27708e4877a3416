package com.easyecom.catalog.stock.persistence;

import com.easyecom.catalog.stock.application.StockedProduct;
import com.easyecom.catalog.stock.application.StockedProducts;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What stock needs of the table {@code product}. */
@Singleton
class SqlStockedProducts implements StockedProducts {

  private final Jdbi jdbi;

  SqlStockedProducts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<StockedProduct> find(long productId) {
    return find(List.of(productId), List.of()).stream().findFirst();
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
