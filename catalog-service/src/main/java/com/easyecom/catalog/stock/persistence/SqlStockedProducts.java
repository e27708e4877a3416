package com.easyecom.catalog.stock.persistence;

import com.easyecom.catalog.stock.application.StockedProduct;
import com.easyecom.catalog.stock.application.StockedProducts;
import jakarta.inject.Singleton;
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
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, sku, archived_at IS NOT NULL AS is_archived
                    FROM product WHERE id = :id
                    """)
                .bind("id", productId)
                .map(ConstructorMapper.of(StockedProduct.class))
                .findOne());
  }
}
