package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.bulk.ManyProducts;
import com.easyecom.catalog.product.domain.Product;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.persistence.Columns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Many products in one statement. */
@Singleton
class SqlManyProducts implements ManyProducts {

  private static final String UPDATE =
      """
      UPDATE product
      SET unit_price = now.unit_price, is_active = now.is_active, archived_at = now.archived_at,
          version = now.version, updated_at = now.updated_at
      FROM unnest(:id, :unitPrice, :isActive, :archivedAt, :version, :updatedAt)
        AS now (id, unit_price, is_active, archived_at, version, updated_at)
      WHERE product.id = now.id
      """;

  private final Jdbi jdbi;

  SqlManyProducts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public SortedMap<Long, Product> lock(Collection<Long> ids) {
    SortedMap<Long, Product> present = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM product WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                .bindArray("ids", Long.class, ids)
                .map(ConstructorMapper.of(Product.class))
                .forEach(product -> present.put(product.id(), product)));
    return present;
  }

  @Override
  public void save(Collection<Product> changed) {
    if (changed.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            Columns.of(handle.createUpdate(UPDATE), changed)
                .bind("id", Long.class, Product::id)
                .bind("unitPrice", Money.class, Product::unitPrice)
                .bind("isActive", Boolean.class, Product::isActive)
                .bind("archivedAt", Instant.class, Product::archivedAt)
                .bind("version", Long.class, Product::version)
                .bind("updatedAt", Instant.class, Product::updatedAt)
                .statement()
                .execute());
  }
}
