package com.easyecom.catalog.allocation.persistence;

import com.easyecom.catalog.allocation.application.Holds;
import com.easyecom.catalog.allocation.domain.Hold;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.persistence.Columns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** Holds in the table {@code allocation}; what is used up leaves no row. */
@Singleton
class SqlHolds implements Holds {

  /** An order may hold more of a product by and by, also within one batch. */
  private static final String ADD =
      """
      INSERT INTO allocation AS present (order_id, product_id, held, allocated_at)
      SELECT order_id, product_id, sum(quantity), :now
      FROM unnest(:orderId, :productId, :quantity) AS added (order_id, product_id, quantity)
      GROUP BY order_id, product_id
      ON CONFLICT (order_id, product_id) DO UPDATE SET held = present.held + excluded.held
      """;

  private static final String REDUCE =
      """
      MERGE INTO allocation AS present
      USING unnest(:productId, :quantity) AS taken (product_id, quantity)
      ON present.order_id = :orderId AND present.product_id = taken.product_id
      WHEN MATCHED AND present.held = taken.quantity THEN DELETE
      WHEN MATCHED THEN UPDATE SET held = present.held - taken.quantity
      """;

  private final Jdbi jdbi;

  SqlHolds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public SortedMap<Long, Quantity> of(long orderId) {
    SortedMap<Long, Quantity> held = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT product_id, held FROM allocation WHERE order_id = :order")
                .bind("order", orderId)
                .map(
                    (row, context) ->
                        held.put(
                            row.getLong("product_id"), new Quantity(row.getBigDecimal("held"))))
                .list());
    return held;
  }

  @Override
  public void add(List<Hold> holds, Instant now) {
    if (holds.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            Columns.of(handle.createUpdate(ADD), holds)
                .bind("orderId", Long.class, Hold::orderId)
                .bind("productId", Long.class, Hold::productId)
                .bind("quantity", Quantity.class, Hold::quantity)
                .statement()
                .bind("now", now)
                .execute());
  }

  @Override
  public void reduce(long orderId, Map<Long, Quantity> taken) {
    jdbi.useHandle(
        handle ->
            Columns.of(handle.createUpdate(REDUCE), taken.entrySet())
                .bind("productId", Long.class, Map.Entry::getKey)
                .bind("quantity", Quantity.class, Map.Entry::getValue)
                .statement()
                .bind("orderId", orderId)
                .execute());
  }
}
