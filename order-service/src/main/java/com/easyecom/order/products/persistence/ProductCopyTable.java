package com.easyecom.order.products.persistence;

import static java.util.stream.Collectors.toMap;

import com.easyecom.order.products.application.ProductCopies;
import com.easyecom.order.products.application.ProductCopy;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The copies in their table. */
@Singleton
class ProductCopyTable implements ProductCopies {

  private final Jdbi jdbi;

  ProductCopyTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void put(ProductCopy copy) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO product_copy AS known
                      (product_id, version, sku, name, unit_price, is_active)
                    VALUES (:productId, :version, :sku, :name, :unitPrice, :isActive)
                    ON CONFLICT (product_id) DO UPDATE
                    SET version = excluded.version, sku = excluded.sku, name = excluded.name,
                        unit_price = excluded.unit_price, is_active = excluded.is_active
                    WHERE known.version < excluded.version
                    """)
                .bindMethods(copy)
                .execute());
  }

  @Override
  public Map<Long, ProductCopy> onSale(Collection<Long> productIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT product_id, version, sku, name, unit_price, is_active FROM product_copy
                    WHERE product_id = ANY (:ids) AND is_active
                    """)
                .bindArray("ids", Long.class, productIds.toArray())
                .map(ConstructorMapper.of(ProductCopy.class))
                .collect(toMap(ProductCopy::productId, Function.identity())));
  }
}
