package com.easyecom.accounting.inventory;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.persistence.Columns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes the copy. Whatever comes late or twice is older than what is there, and changes nothing.
 * Products are taken in the order of their ids, so that no two writers wait in a ring.
 */
@Singleton
class InventoryTable {

  /** Of a product's movements that come together, the last one tells what is on hand. */
  private static final String APPLY =
      """
      WITH told AS MATERIALIZED (
        SELECT * FROM unnest(:movementId, :productId, :sku, :movementType, :quantity, :value,
            :onHandAfter, :valueAfter, :version, :occurredAt, :sourceSequence)
          AS change (movement_id, product_id, sku, movement_type, quantity, value,
            on_hand_after, value_after, stock_version, occurred_at, source_sequence)
      ), movement AS (
        INSERT INTO inventory_movement (movement_id, product_id, movement_type,
          quantity, value, stock_version, occurred_at, source_sequence)
        SELECT movement_id, product_id, movement_type,
          quantity, value, stock_version, occurred_at, source_sequence
        FROM told
        ON CONFLICT (movement_id) DO NOTHING
      )
      INSERT INTO inventory_product AS known (product_id, sku, quantity, value, stock_version)
      SELECT DISTINCT ON (product_id) product_id, sku, on_hand_after, value_after, stock_version
      FROM told ORDER BY product_id, stock_version DESC
      ON CONFLICT (product_id) DO UPDATE
      SET quantity = excluded.quantity, value = excluded.value,
          stock_version = excluded.stock_version
      WHERE known.stock_version < excluded.stock_version
      """;

  private static final String RENAME =
      """
      INSERT INTO inventory_product AS known (product_id, sku, name, product_version)
      SELECT DISTINCT ON (product_id) product_id, sku, name, product_version
      FROM unnest(:productId, :sku, :name, :version)
        AS told (product_id, sku, name, product_version)
      ORDER BY product_id, product_version DESC
      ON CONFLICT (product_id) DO UPDATE
      SET sku = excluded.sku, name = excluded.name, product_version = excluded.product_version
      WHERE known.product_version < excluded.product_version
      """;

  private final Jdbi jdbi;

  InventoryTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Notes movements and what they left on hand, by one statement however many they are. */
  void apply(List<StockChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            Columns.of(handle.createUpdate(APPLY), changes)
                .bind("movementId", Long.class, StockChange::movementId)
                .bind("productId", Long.class, StockChange::productId)
                .bind("sku", String.class, StockChange::sku)
                .bind("movementType", String.class, StockChange::movementType)
                .bind("quantity", Quantity.class, StockChange::quantity)
                .bind("value", Money.class, StockChange::value)
                .bind("onHandAfter", Quantity.class, StockChange::onHandAfter)
                .bind("valueAfter", Money.class, StockChange::valueAfter)
                .bind("version", Long.class, StockChange::version)
                .bind("occurredAt", Instant.class, StockChange::occurredAt)
                .bind("sourceSequence", Long.class, StockChange::sourceSequence)
                .statement()
                .execute());
  }

  /** Notes what products are called, by one statement. */
  void rename(List<ProductName> names) {
    if (names.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            Columns.of(handle.createUpdate(RENAME), names)
                .bind("productId", Long.class, ProductName::productId)
                .bind("sku", String.class, ProductName::sku)
                .bind("name", String.class, ProductName::name)
                .bind("version", Long.class, ProductName::version)
                .statement()
                .execute());
  }
}
