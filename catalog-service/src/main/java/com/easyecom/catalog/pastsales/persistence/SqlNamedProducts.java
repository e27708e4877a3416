package com.easyecom.catalog.pastsales.persistence;

import com.easyecom.catalog.pastsales.application.NamedProduct;
import com.easyecom.catalog.pastsales.application.NamedProducts;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Finds products in the table {@code product}; all of a file by one statement. */
@Singleton
class SqlNamedProducts implements NamedProducts {

  private static final String SELECT =
      "SELECT id, sku, name, archived_at IS NOT NULL AS is_archived FROM product WHERE ";

  private final Jdbi jdbi;

  SqlNamedProducts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<NamedProduct> bySku(Collection<String> skus) {
    return find("sku = ANY (:wanted)", skus);
  }

  @Override
  public List<NamedProduct> byName(Collection<String> names) {
    return find("lower(name) = ANY (:wanted) AND archived_at IS NULL", names);
  }

  private List<NamedProduct> find(String condition, Collection<String> wanted) {
    return wanted.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(SELECT + condition)
                    .bindArray("wanted", String.class, wanted)
                    .map(ConstructorMapper.of(NamedProduct.class))
                    .list());
  }
}
