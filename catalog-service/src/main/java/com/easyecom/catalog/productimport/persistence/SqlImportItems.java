package com.easyecom.catalog.productimport.persistence;

import com.easyecom.catalog.productimport.application.ImportedItem;
import com.easyecom.catalog.productimport.domain.ProductFacts;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.kit.persistence.Columns;
import com.easyecom.kit.shop.Shop;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What imports did to products, in the table {@code product_import_item}. */
@Singleton
class SqlImportItems {

  private static final String ADD =
      """
      INSERT INTO product_import_item (import_id, product_id, is_created, product_version,
          stock_version, received, facts_before, cost_before)
      SELECT :importId, product_id, facts_before IS NULL, product_version, stock_version, received,
          facts_before, cost_before
      FROM unnest(:productId, :productVersion, :stockVersion, :received, :factsBefore, :costBefore)
        AS item (product_id, product_version, stock_version, received, facts_before, cost_before)
      """;

  private final Jdbi jdbi;
  private final ObjectMapper mapper;
  private final Shop shop;

  SqlImportItems(Jdbi jdbi, ObjectMapper mapper, Shop shop) {
    this.jdbi = jdbi;
    this.mapper = mapper;
    this.shop = shop;
  }

  void add(long importId, Collection<ImportedItem> items) {
    jdbi.useHandle(
        handle ->
            Columns.of(handle.createUpdate(ADD).bind("importId", importId), items)
                .bind("productId", Long.class, ImportedItem::productId)
                .bind("productVersion", Long.class, ImportedItem::productVersion)
                .bind("stockVersion", Long.class, ImportedItem::stockVersion)
                .bind("received", Boolean.class, ImportedItem::received)
                .bind("factsBefore", String.class, item -> json(item.factsBefore()))
                .bind("costBefore", UnitCost.class, ImportedItem::costBefore)
                .statement()
                .execute());
  }

  List<ImportedItem> find(long importId, long afterProductId, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT product_id, product_version, stock_version, received, facts_before,
                        cost_before
                    FROM product_import_item
                    WHERE import_id = :importId AND product_id > :after
                    ORDER BY product_id LIMIT :limit
                    """)
                .bind("importId", importId)
                .bind("after", afterProductId)
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list());
  }

  private ImportedItem item(ResultSet row) throws SQLException {
    @Nullable BigDecimal cost = row.getBigDecimal("cost_before");
    return new ImportedItem(
        row.getLong("product_id"),
        row.getLong("product_version"),
        row.getLong("stock_version"),
        row.getBoolean("received"),
        facts(row.getString("facts_before")),
        cost == null ? null : new UnitCost(cost, shop.currency()));
  }

  private @Nullable String json(@Nullable ProductFacts facts) {
    try {
      return facts == null ? null : mapper.writeValueAsString(facts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("facts can be written", impossible);
    }
  }

  private @Nullable ProductFacts facts(@Nullable String json) {
    try {
      return json == null ? null : mapper.readValue(json, ProductFacts.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("facts can be read back", impossible);
    }
  }
}
