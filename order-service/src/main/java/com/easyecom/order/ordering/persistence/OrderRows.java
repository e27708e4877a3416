package com.easyecom.order.ordering.persistence;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.paging.TimePlace;
import com.easyecom.kit.persistence.Where;
import com.easyecom.order.ordering.application.OrderFilter;
import com.easyecom.order.ordering.domain.Channel;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderLine;
import com.easyecom.order.ordering.domain.OrderStatus;
import com.easyecom.order.ordering.domain.Totals;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads orders with their lines. */
@Singleton
class OrderRows {

  /** An order's row, without its lines. */
  public record Row(
      long id,
      String orderNumber,
      @Nullable Long customerId,
      String status,
      String channel,
      Money subtotal,
      Money discountAmount,
      Money taxAmount,
      Money revenue,
      Instant orderedAt,
      @Nullable String note,
      Money restockedCost,
      long version) {

    Order with(OrderItemTable.@Nullable Lines owned) {
      List<OrderLine> lines = owned == null ? List.of() : owned.lines();
      return new Order(
          id,
          orderNumber,
          customerId,
          OrderStatus.of(status).orElseThrow(),
          Channel.of(channel),
          lines,
          new Totals(subtotal, discountAmount, taxAmount),
          revenue,
          orderedAt,
          note,
          restockedCost,
          version);
    }
  }

  private static final String COLUMNS =
      """
      id, order_number, customer_id, status, channel, subtotal, discount_amount, tax_amount,
        revenue, ordered_at, note, restocked_cost, version
      """;

  private static final String SELECT = "SELECT " + COLUMNS + " FROM sales_order ";

  private final OrderItemTable items;

  OrderRows(OrderItemTable items) {
    this.items = items;
  }

  /**
   * @param lock SQL's row lock, or nothing
   */
  Optional<Order> find(Handle handle, long orderId, String lock) {
    try (Query query = handle.createQuery(SELECT + "WHERE id = :id " + lock)) {
      return withLines(handle, rows(query.bind("id", orderId))).stream().findFirst();
    }
  }

  /** The orders of these ids, in no order. */
  List<Order> find(Handle handle, Collection<Long> orderIds) {
    try (Query query = handle.createQuery(SELECT + "WHERE id = ANY (:ids)")) {
      return withLines(handle, rows(query.bindArray("ids", Long.class, orderIds)));
    }
  }

  List<Order> list(Handle handle, OrderFilter filter, TimePlace after, int limit) {
    Where where = OrderConditions.after(filter, after);
    try (Query query = handle.createQuery(NewestOrders.sql(COLUMNS, filter, where))) {
      return withLines(handle, rows(query.bindMap(where.values()).bind("limit", limit)));
    }
  }

  private static List<Row> rows(Query query) {
    return query.map(ConstructorMapper.of(Row.class)).list();
  }

  /** An order that was changed between the two statements is read anew: never half of each. */
  private List<Order> withLines(Handle handle, List<Row> rows) {
    Map<Long, OrderItemTable.Lines> lines = items.of(handle, rows.stream().map(Row::id).toList());
    Map<Long, Order> changed = new HashMap<>();
    List<Long> ids =
        rows.stream().filter(row -> isChanged(row, lines.get(row.id()))).map(Row::id).toList();
    if (!ids.isEmpty()) {
      find(handle, ids).forEach(order -> changed.put(order.id(), order));
    }
    return rows.stream()
        .map(row -> changed.getOrDefault(row.id(), row.with(lines.get(row.id()))))
        .toList();
  }

  private static boolean isChanged(Row row, OrderItemTable.@Nullable Lines lines) {
    return lines != null && lines.version() != row.version();
  }
}
