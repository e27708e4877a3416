package com.easyecom.catalog.productimport.persistence;

import com.easyecom.catalog.productimport.application.ImportedProducts;
import com.easyecom.catalog.productimport.domain.KnownProduct;
import com.easyecom.catalog.productimport.domain.ProductFacts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The catalog's products, a batch by one statement. */
@Singleton
class SqlImportedProducts implements ImportedProducts {

  private static final String SELECT =
      """
      SELECT p.id, p.sku, p.name, p.category, p.description, p.unit_price, p.is_active, p.barcode,
          p.reorder_point, p.reorder_lead_days, p.archived_at, p.version,
          coalesce(s.on_hand, 0) AS on_hand, coalesce(s.unit_cost, 0) AS unit_cost,
          coalesce(s.version, 0) AS stock_version,
          -- What an import brought and took back was never there.
          coalesce(s.on_hand, 0) > 0 OR EXISTS (
            SELECT 1 FROM stock_movement m
            WHERE m.product_id = p.id AND m.reference_type IS DISTINCT FROM 'import') AS has_moved
      FROM product p LEFT JOIN stock s ON s.product_id = p.id
      """;

  private static final String INSERT =
      """
      INSERT INTO product (sku, name, category, description, unit_price, is_active, barcode,
          reorder_point, reorder_lead_days, version, created_at, updated_at)
      SELECT sku, name, category, description, unit_price, is_active, barcode, reorder_point,
          reorder_lead_days, 1, :now, :now
      FROM unnest(:sku, :name, :category, :description, :unitPrice, :isActive, :barcode,
          :reorderPoint, :reorderLeadDays) WITH ORDINALITY
        AS made (sku, name, category, description, unit_price, is_active, barcode, reorder_point,
          reorder_lead_days, place)
      ORDER BY place
      ON CONFLICT (sku) DO NOTHING
      RETURNING sku, id
      """;

  private static final String UPDATE =
      """
      UPDATE product
      SET sku = now.sku, name = now.name, category = now.category,
          description = now.description, unit_price = now.unit_price, is_active = now.is_active,
          barcode = now.barcode, reorder_point = now.reorder_point,
          reorder_lead_days = now.reorder_lead_days, version = product.version + 1,
          updated_at = :now
      FROM unnest(:id, :sku, :name, :category, :description, :unitPrice, :isActive, :barcode,
          :reorderPoint, :reorderLeadDays)
        AS now (id, sku, name, category, description, unit_price, is_active, barcode,
          reorder_point, reorder_lead_days)
      WHERE product.id = now.id
      """;

  private final Jdbi jdbi;
  private final KnownProductRows rows;

  SqlImportedProducts(Jdbi jdbi, KnownProductRows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  @Override
  public Map<String, KnownProduct> find(Collection<String> skus) {
    return bySku(skus, "");
  }

  @Override
  public Map<String, KnownProduct> lock(Collection<String> skus) {
    return bySku(skus, "FOR UPDATE OF p");
  }

  private Map<String, KnownProduct> bySku(Collection<String> skus, String lock) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE p.sku = ANY (:skus) ORDER BY p.id " + lock)
                .bindArray("skus", String.class, skus)
                .map(rows)
                .collect(Collectors.toMap(known -> known.facts().sku(), Function.identity())));
  }

  @Override
  public Map<Long, KnownProduct> lockByIds(Collection<Long> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE p.id = ANY (:ids) ORDER BY p.id FOR UPDATE OF p")
                .bindArray("ids", Long.class, ids)
                .map(rows)
                .collect(Collectors.toMap(KnownProduct::id, Function.identity())));
  }

  @Override
  public Map<String, Long> insert(List<ProductFacts> products, Instant now) {
    return jdbi.withHandle(
        handle ->
            FactColumns.of(handle.createQuery(INSERT).bind("now", now), products)
                .map((row, context) -> Map.entry(row.getString("sku"), row.getLong("id")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public void update(Map<Long, ProductFacts> changed, Instant now) {
    if (changed.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            FactColumns.of(
                    handle
                        .createUpdate(UPDATE)
                        .bind("now", now)
                        .bindArray("id", Long.class, changed.keySet()),
                    changed.values())
                .execute());
  }

  @Override
  public void archive(Collection<Long> ids, String suffix, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE product
                    SET archived_at = :now, is_active = false, sku = sku || :suffix,
                        version = version + 1, updated_at = :now
                    WHERE id = ANY (:ids)
                    """)
                .bind("suffix", suffix)
                .bind("now", now)
                .bindArray("ids", Long.class, ids)
                .execute());
  }

  @Override
  public void delete(Collection<Long> ids) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM product WHERE id = ANY (:ids)")
                .bindArray("ids", Long.class, ids)
                .execute());
  }
}
