package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.application.ProductFilter;
import com.easyecom.catalog.product.application.ProductOverview;
import com.easyecom.catalog.product.application.Products;
import com.easyecom.catalog.product.application.SaleFacts;
import com.easyecom.catalog.product.domain.NewProduct;
import com.easyecom.catalog.product.domain.Product;
import com.easyecom.catalog.product.domain.ProductError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.persistence.DatabaseErrors;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Products in the table {@code product}. */
@Singleton
class SqlProducts implements Products {

  private static final String SKU_UNIQUE = "product_sku_unique";

  private static final String INSERT =
      """
      INSERT INTO product (sku, name, category, description, unit_price, is_active, barcode,
          reorder_point, reorder_lead_days, version, created_at, updated_at)
      VALUES (:sku, :name, :category, :description, :unitPrice, :isActive, :barcode,
          :reorderPoint, :reorderLeadDays, 1, :now, :now)
      RETURNING *
      """;

  private static final String UPDATE =
      """
      UPDATE product
      SET sku = :sku, name = :name, category = :category, description = :description,
          unit_price = :unitPrice, is_active = :isActive, barcode = :barcode,
          reorder_point = :reorderPoint, reorder_lead_days = :reorderLeadDays,
          archived_at = :archivedAt, version = :version, updated_at = :updatedAt
      WHERE id = :id
      """;

  private final Jdbi jdbi;
  private final ProductOverviews overviews;

  SqlProducts(Jdbi jdbi, ProductOverviews overviews) {
    this.jdbi = jdbi;
    this.overviews = overviews;
  }

  @Override
  public Product insert(NewProduct product, Instant now) {
    return withUniqueSku(
        product.sku(),
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(INSERT)
                        .bindMethods(product)
                        .bind("now", now)
                        .map(ConstructorMapper.of(Product.class))
                        .one()));
  }

  @Override
  public Optional<Product> lock(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM product WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map(ConstructorMapper.of(Product.class))
                .findOne());
  }

  @Override
  public void update(Product product) {
    withUniqueSku(
        product.sku(),
        () ->
            jdbi.withHandle(handle -> handle.createUpdate(UPDATE).bindMethods(product).execute()));
  }

  @Override
  public void delete(long id) {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM product WHERE id = ?", id));
  }

  @Override
  public Optional<ProductOverview> find(long id) {
    return overviews.find(id);
  }

  @Override
  public List<ProductOverview> overviews(Collection<Long> ids) {
    return overviews.find(ids);
  }

  @Override
  public List<ProductOverview> find(ProductFilter filter, PageRequest page) {
    return overviews.find(filter, page);
  }

  @Override
  public List<SaleFacts> saleFacts(Collection<Long> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id AS product_id, sku, name, unit_price,
                           is_active AND archived_at IS NULL AS is_for_sale
                    FROM product WHERE id = ANY (:ids)
                    """)
                .bindArray("ids", Long.class, ids)
                .map(ConstructorMapper.of(SaleFacts.class))
                .list());
  }

  private static <T> T withUniqueSku(String sku, Supplier<T> write) {
    try {
      return write.get();
    } catch (RuntimeException fault) {
      if (DatabaseErrors.violatesUnique(fault, SKU_UNIQUE)) {
        throw new Refusal(ProductError.SKU_EXISTS, "There is a product with the SKU " + sku + ".");
      }
      throw fault;
    }
  }
}
