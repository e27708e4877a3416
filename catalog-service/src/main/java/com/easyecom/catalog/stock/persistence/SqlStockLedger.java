package com.easyecom.catalog.stock.persistence;

import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.application.LedgerEntry;
import com.easyecom.catalog.stock.application.MovementFilter;
import com.easyecom.catalog.stock.application.RecordedMovement;
import com.easyecom.catalog.stock.application.StockLedger;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.persistence.Columns;
import com.easyecom.kit.persistence.Where;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The ledger in the table {@code stock_movement}; a batch is one statement. */
@Singleton
class SqlStockLedger implements StockLedger {

  /** Ids are given in the order of the entries. */
  private static final String INSERT =
      """
      INSERT INTO stock_movement (product_id, stock_version, movement_type, quantity, value,
          unit_cost, on_hand_after, value_after, unit_cost_after, reason, reference_type,
          reference_id, fulfilment_id, order_item_id, return_item_id, actor, occurred_at)
      SELECT product_id, stock_version, movement_type, quantity, value,
          unit_cost, on_hand_after, value_after, unit_cost_after, reason, reference_type,
          reference_id, fulfilment_id, order_item_id, return_item_id, actor, occurred_at
      FROM unnest(:productId, :version, :type, :quantity, :value,
          :unitCost, :onHandAfter, :valueAfter, :unitCostAfter, :reason, :referenceType,
          :referenceId, :fulfilmentId, :orderItemId, :returnItemId, :actor, :at) WITH ORDINALITY
        AS entry (product_id, stock_version, movement_type, quantity, value,
          unit_cost, on_hand_after, value_after, unit_cost_after, reason, reference_type,
          reference_id, fulfilment_id, order_item_id, return_item_id, actor, occurred_at, place)
      ORDER BY place
      RETURNING id
      """;

  private static final String SELECT =
      """
      SELECT m.id, m.product_id, p.sku, m.movement_type, m.quantity, m.unit_cost, m.value,
          m.on_hand_after, m.value_after, m.unit_cost_after, m.reason, m.reference_type,
          m.reference_id, m.actor, m.occurred_at
      FROM stock_movement m JOIN product p ON p.id = m.product_id
      """;

  private final Jdbi jdbi;

  SqlStockLedger(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Long> append(List<LedgerEntry> entries) {
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(INSERT), entries).mapTo(Long.class).stream()
                .sorted()
                .toList());
  }

  private static Query bound(Query insert, List<LedgerEntry> entries) {
    return Columns.of(insert, entries)
        .bind("productId", Long.class, entry -> entry.after().productId())
        .bind("version", Long.class, entry -> entry.after().version())
        .bind("type", String.class, entry -> entry.type().wireName())
        .bind("quantity", Quantity.class, entry -> entry.movement().quantity())
        .bind("value", Money.class, entry -> entry.movement().value())
        .bind("unitCost", UnitCost.class, entry -> entry.movement().unitCost())
        .bind("onHandAfter", Quantity.class, entry -> entry.after().onHand())
        .bind("valueAfter", Money.class, entry -> entry.after().value())
        .bind("unitCostAfter", UnitCost.class, entry -> entry.after().unitCost())
        .bind("reason", String.class, entry -> entry.cause().reason())
        .bind("referenceType", String.class, entry -> entry.cause().referenceType())
        .bind("referenceId", String.class, entry -> entry.cause().referenceId())
        .bind("fulfilmentId", Long.class, entry -> entry.cause().fulfilmentId())
        .bind("orderItemId", Long.class, entry -> entry.cause().orderItemId())
        .bind("returnItemId", Long.class, entry -> entry.cause().returnItemId())
        .bind("actor", String.class, LedgerEntry::actor)
        .bind("at", Instant.class, entry -> entry.movement().at())
        .statement();
  }

  @Override
  public List<RecordedMovement> find(MovementFilter filter, PageRequest page) {
    Where where =
        new Where()
            .and("m.id < :before", "before", page.beforeId())
            .and("m.product_id = :product", "product", filter.productId())
            .and("m.movement_type = :type", "type", wireName(filter.movementType()))
            .and("m.reference_type = :refType", "refType", filter.referenceType())
            .and("m.reference_id = :refId", "refId", filter.referenceId())
            .and("m.occurred_at >= :from", "from", filter.from())
            .and("m.occurred_at < :until", "until", filter.until());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + where.sql() + "ORDER BY m.id DESC LIMIT :rows")
                .bindMap(where.values())
                .bind("rows", page.limit() + 1)
                .map(ConstructorMapper.of(RecordedMovement.class))
                .list());
  }

  private static @Nullable String wireName(@Nullable MovementType type) {
    return type == null ? null : type.wireName();
  }

  @Override
  public Optional<RecordedMovement> find(long movementId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE m.id = :id")
                .bind("id", movementId)
                .map(ConstructorMapper.of(RecordedMovement.class))
                .findOne());
  }
}
