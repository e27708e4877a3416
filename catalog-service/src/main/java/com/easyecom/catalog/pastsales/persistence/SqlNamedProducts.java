package com.easyecom.catalog.pastsales.persistence;

import com.easyecom.catalog.pastsales.application.NamedProduct;
import com.easyecom.catalog.pastsales.application.NamedProducts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Finds products in the table {@code product}; all of a file by one statement. */
@Singleton
class SqlNamedProducts implements NamedProducts {

  private static final String BY_SKU =
      """
      SELECT id, sku, name, archived_at IS NOT NULL AS is_archived
      FROM product WHERE sku = ANY (:wanted)
      """;

  /** Only the database folds case: nobody else does it exactly as its index does. */
  static final String BY_NAME =
      """
      SELECT wanted.name AS wanted, p.id, p.sku, p.name, false AS is_archived
      FROM unnest(:wanted) AS wanted (name) JOIN product p ON lower(p.name) = lower(wanted.name)
      WHERE p.archived_at IS NULL
      """;

  private final Jdbi jdbi;

  SqlNamedProducts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<NamedProduct> bySku(Collection<String> skus) {
    return skus.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle ->
                query(handle, BY_SKU, skus).map(ConstructorMapper.of(NamedProduct.class)).list());
  }

  @Override
  public Map<String, List<NamedProduct>> byName(Collection<String> names) {
    return names.isEmpty()
        ? Map.of()
        : jdbi.withHandle(
            handle ->
                query(handle, BY_NAME, names)
                    .registerRowMapper(ConstructorMapper.factory(NamedProduct.class))
                    .reduceRows(
                        new HashMap<>(),
                        (found, row) -> {
                          found
                              .computeIfAbsent(
                                  row.getColumn("wanted", String.class), name -> new ArrayList<>())
                              .add(row.getRow(NamedProduct.class));
                          return found;
                        }));
  }

  private static Query query(Handle handle, String sql, Collection<String> wanted) {
    return handle.createQuery(sql).bindArray("wanted", String.class, wanted);
  }
}
