package com.easyecom.accounting.inventory;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.persistence.Columns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
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
            :onHandAfter, :valueAfter, :version, :occurredAt, :sourceSequence, :inflow,
            :effectiveDay, :postingDay)
          AS change (movement_id, product_id, sku, movement_type, quantity, value,
            on_hand_after, value_after, stock_version, occurred_at, source_sequence, inflow,
            effective_day, posting_day)
      ), movement AS (
        INSERT INTO inventory_movement (movement_id, product_id, movement_type,
          quantity, value, stock_version, occurred_at, source_sequence, inflow,
          effective_day, posting_day)
        SELECT movement_id, product_id, movement_type,
          quantity, value, stock_version, occurred_at, source_sequence, inflow,
          effective_day, posting_day
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

  /**
   * Notes movements and what they left on hand, by one statement however many they are. A trigger
   * adds them to the sums of days (V013).
   */
  void apply(List<DatedChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            Columns.of(handle.createUpdate(APPLY), changes)
                .bind("movementId", Long.class, dated -> dated.change().movementId())
                .bind("productId", Long.class, dated -> dated.change().productId())
                .bind("sku", String.class, dated -> dated.change().sku())
                .bind("movementType", String.class, dated -> dated.change().movementType())
                .bind("quantity", Quantity.class, dated -> dated.change().quantity())
                .bind("value", Money.class, dated -> dated.change().value())
                .bind("onHandAfter", Quantity.class, dated -> dated.change().onHandAfter())
                .bind("valueAfter", Money.class, dated -> dated.change().valueAfter())
                .bind("version", Long.class, dated -> dated.change().version())
                .bind("occurredAt", Instant.class, dated -> dated.change().occurredAt())
                .bind("sourceSequence", Long.class, dated -> dated.change().sourceSequence())
                .bind("inflow", Quantity.class, dated -> dated.change().inflow())
                .bind("effectiveDay", LocalDate.class, DatedChange::effectiveDay)
                .bind("postingDay", LocalDate.class, DatedChange::postingDay)
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
