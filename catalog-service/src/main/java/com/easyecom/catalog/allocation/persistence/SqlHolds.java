package com.easyecom.catalog.allocation.persistence;

import com.easyecom.catalog.allocation.application.Holds;
import com.easyecom.catalog.allocation.domain.Hold;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.persistence.Columns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Holds in the table {@code allocation}; what is used up leaves no row. */
@Singleton
class SqlHolds implements Holds {

  /** So much of a product for an order. Public for Jdbi to make it. */
  public record Row(long orderId, long productId, Quantity held) {}

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
      USING unnest(:orderId, :productId, :quantity) AS taken (order_id, product_id, quantity)
      ON present.order_id = taken.order_id AND present.product_id = taken.product_id
      WHEN MATCHED AND present.held = taken.quantity THEN DELETE
      WHEN MATCHED THEN UPDATE SET held = present.held - taken.quantity
      """;

  private final Jdbi jdbi;

  SqlHolds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public SortedMap<Long, Quantity> of(long orderId) {
    return of(List.of(orderId)).getOrDefault(orderId, new TreeMap<>());
  }

  @Override
  public Map<Long, SortedMap<Long, Quantity>> of(Collection<Long> orderIds) {
    Map<Long, SortedMap<Long, Quantity>> held = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT order_id, product_id, held FROM allocation WHERE order_id = ANY (:ids)
                    """)
                .bindArray("ids", Long.class, orderIds)
                .map(ConstructorMapper.of(Row.class))
                .forEach(
                    row ->
                        held.computeIfAbsent(row.orderId(), id -> new TreeMap<>())
                            .put(row.productId(), row.held())));
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
  public void reduce(Map<Long, SortedMap<Long, Quantity>> taken) {
    List<Row> rows = new ArrayList<>();
    taken.forEach(
        (orderId, quantities) ->
            quantities.forEach(
                (productId, quantity) -> rows.add(new Row(orderId, productId, quantity))));
    jdbi.useHandle(
        handle ->
            Columns.of(handle.createUpdate(REDUCE), rows)
                .bind("orderId", Long.class, Row::orderId)
                .bind("productId", Long.class, Row::productId)
                .bind("quantity", Quantity.class, Row::held)
                .statement()
                .execute());
  }
}
