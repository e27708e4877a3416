package com.easyecom.order.ordering.persistence;

import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderLine;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The lines of orders in their table. */
@Singleton
class OrderItemTable {

  /**
   * An order's lines.
   *
   * @param version of the order that they are of
   */
  record Lines(long version, List<OrderLine> lines) {}

  private static final String REFUSED_WISHES =
      """
      DELETE FROM fulfilment_item wish USING order_item line, fulfilment
      WHERE line.order_id = :order AND line.id <> ALL (:ids) AND wish.order_item_id = line.id
        AND fulfilment.id = wish.fulfilment_id AND fulfilment.state = 'refused'
      """;

  private static final String REMOVED_LINES =
      "DELETE FROM order_item WHERE order_id = :order AND id <> ALL (:ids)";

  private static final String STORE =
      """
      INSERT INTO order_item (order_id, id, product_id, sku, name, quantity, unit_price, line_total,
        fulfilled_quantity, returned_quantity, cost)
      VALUES (:order, :id, :productId, :sku, :name, :quantity, :unitPrice, :lineTotal,
        :fulfilledQuantity, :returnedQuantity, :cost)
      ON CONFLICT (id) DO UPDATE
      SET quantity = excluded.quantity, unit_price = excluded.unit_price,
        line_total = excluded.line_total
      """;

  /** Stores what fulfilments and returns change of lines. */
  void update(Handle handle, Order order) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            UPDATE order_item SET fulfilled_quantity = :fulfilledQuantity,
              returned_quantity = :returnedQuantity, cost = :cost
            WHERE id = :id AND (fulfilled_quantity <> :fulfilledQuantity
              OR returned_quantity <> :returnedQuantity)
            """);
    order.lines().forEach(line -> batch.bindMethods(line).add());
    batch.execute();
  }

  /** Stores an edited order's lines, and removes those that it has no longer. */
  void replace(Handle handle, Order order) {
    List<Long> ids = order.lines().stream().map(OrderLine::id).toList();
    // What a refused fulfilment wanted of a line goes with the line.
    for (String removal : List.of(REFUSED_WISHES, REMOVED_LINES)) {
      handle
          .createUpdate(removal)
          .bind("order", order.id())
          .bindArray("ids", Long.class, ids)
          .execute();
    }
    PreparedBatch batch = handle.prepareBatch(STORE);
    order.lines().forEach(line -> batch.bindMethods(line).bind("order", order.id()).add());
    batch.execute();
  }

  /** The lines of these orders, in their order, by order id. */
  Map<Long, Lines> of(Handle handle, List<Long> orderIds) {
    return handle
        .createQuery(
            """
            SELECT o.id AS order_id, o.version, i.id, i.product_id, i.sku, i.name, i.quantity,
              i.unit_price, i.line_total, i.fulfilled_quantity, i.returned_quantity, i.cost
            FROM order_item i JOIN sales_order o ON o.id = i.order_id
            WHERE i.order_id = ANY (:orders) ORDER BY i.order_id, i.id
            """)
        .bindArray("orders", Long.class, orderIds)
        .registerRowMapper(ConstructorMapper.factory(OrderLine.class))
        .reduceRows(new HashMap<>(), OrderItemTable::add);
  }

  private static Map<Long, Lines> add(Map<Long, Lines> found, RowView row) {
    long version = row.getColumn("version", Long.class);
    found
        .computeIfAbsent(
            row.getColumn("order_id", Long.class), id -> new Lines(version, new ArrayList<>()))
        .lines()
        .add(row.getRow(OrderLine.class));
    return found;
  }
}
