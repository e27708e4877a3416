package com.easyecom.vision.product.persistence;

import static java.util.stream.Collectors.toMap;

import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.persistence.Columns;
import com.easyecom.vision.product.application.ProductCopies;
import com.easyecom.vision.product.application.ProductCopy;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The copies in their table; always locked in the order of their ids. */
@Singleton
class ProductCopyTable implements ProductCopies {

  private static final String SELECT =
      """
      SELECT product_id, product_version, sku, name, category, is_archived, stock_version,
             on_hand, allocated
      FROM product_copy WHERE product_id = ANY (:ids)
      """;

  private static final String STORE =
      """
      INSERT INTO product_copy AS known (product_id, product_version, sku, name, category,
        is_archived, stock_version, on_hand, allocated)
      SELECT * FROM unnest(:productId, :productVersion, :sku, :name, :category, :isArchived,
        :stockVersion, :onHand, :allocated)
      ON CONFLICT (product_id) DO UPDATE
      SET product_version = excluded.product_version, sku = excluded.sku, name = excluded.name,
          category = excluded.category, is_archived = excluded.is_archived,
          stock_version = excluded.stock_version, on_hand = excluded.on_hand,
          allocated = excluded.allocated
      """;

  private final Jdbi jdbi;

  ProductCopyTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<ProductCopy> find(long productId) {
    return read(SELECT, List.of(productId)).stream().findFirst();
  }

  @Override
  public Map<Long, ProductCopy> lock(Collection<Long> productIds) {
    return read(SELECT + " ORDER BY product_id FOR UPDATE", productIds).stream()
        .collect(toMap(ProductCopy::productId, Function.identity()));
  }

  private List<ProductCopy> read(String sql, Collection<Long> productIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindArray("ids", Long.class, productIds.toArray())
                .map(ConstructorMapper.of(ProductCopy.class))
                .list());
  }

  @Override
  public void store(Collection<ProductCopy> copies) {
    jdbi.useHandle(
        handle ->
            Columns.of(handle.createUpdate(STORE), copies)
                .bind("productId", Long.class, ProductCopy::productId)
                .bind("productVersion", Long.class, ProductCopy::productVersion)
                .bind("sku", String.class, ProductCopy::sku)
                .bind("name", String.class, ProductCopy::name)
                .bind("category", String.class, ProductCopy::category)
                .bind("isArchived", Boolean.class, ProductCopy::isArchived)
                .bind("stockVersion", Long.class, ProductCopy::stockVersion)
                .bind("onHand", Quantity.class, ProductCopy::onHand)
                .bind("allocated", Quantity.class, ProductCopy::allocated)
                .statement()
                .execute());
  }
}
