package com.easyecom.accounting.inventory;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes the copy. Whatever comes late or twice is older than what is there, and changes nothing.
 */
@Singleton
class InventoryTable {

  private final Jdbi jdbi;

  InventoryTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Notes a movement and what it left on hand. */
  void apply(StockChange change) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    WITH movement AS (
                      INSERT INTO inventory_movement (movement_id, product_id, movement_type,
                        quantity, value, stock_version, occurred_at, source_sequence)
                      VALUES (:movementId, :productId, :movementType,
                        :quantity, :value, :version, :occurredAt, :sourceSequence)
                      ON CONFLICT (movement_id) DO NOTHING
                    )
                    INSERT INTO inventory_product AS known
                      (product_id, sku, quantity, value, stock_version)
                    VALUES (:productId, :sku, :onHandAfter, :valueAfter, :version)
                    ON CONFLICT (product_id) DO UPDATE
                    SET quantity = excluded.quantity, value = excluded.value,
                        stock_version = excluded.stock_version
                    WHERE known.stock_version < excluded.stock_version
                    """)
                .bindMethods(change)
                .execute());
  }

  /** Notes what a product is called. */
  void rename(long productId, String sku, String name, long version) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO inventory_product AS known (product_id, sku, name, product_version)
                    VALUES (:productId, :sku, :name, :version)
                    ON CONFLICT (product_id) DO UPDATE
                    SET sku = excluded.sku, name = excluded.name,
                        product_version = excluded.product_version
                    WHERE known.product_version < excluded.product_version
                    """)
                .bind("productId", productId)
                .bind("sku", sku)
                .bind("name", name)
                .bind("version", version)
                .execute());
  }
}
