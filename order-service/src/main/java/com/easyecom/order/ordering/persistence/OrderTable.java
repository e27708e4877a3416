package com.easyecom.order.ordering.persistence;

import com.easyecom.kernel.paging.TimePlace;
import com.easyecom.order.ordering.application.OrderFilter;
import com.easyecom.order.ordering.application.Orders;
import com.easyecom.order.ordering.domain.Order;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The orders in their tables. */
@Singleton
class OrderTable implements Orders {

  private final Jdbi jdbi;
  private final OrderRows rows;
  private final OrderItemTable items;
  private final Clock clock;

  OrderTable(Jdbi jdbi, OrderRows rows, OrderItemTable items, Clock clock) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.items = items;
    this.clock = clock;
  }

  @Override
  public NewIds newIds(int lines) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT nextval('order_id_seq') AS id, nextval('order_number_seq') AS number,
                      ARRAY (SELECT nextval('order_item_id_seq') FROM generate_series(1, :lines))
                        AS items
                    """)
                .bind("lines", lines)
                .map(
                    (row, context) ->
                        new NewIds(
                            row.getLong("id"),
                            row.getLong("number"),
                            List.of((Long[]) row.getArray("items").getArray())))
                .one());
  }

  @Override
  public List<Long> newLineIds(int lines) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT nextval('order_item_id_seq') FROM generate_series(1, :lines)")
                .bind("lines", lines)
                .mapTo(Long.class)
                .list());
  }

  @Override
  public boolean isNumberTaken(String orderNumber) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT EXISTS (SELECT FROM sales_order WHERE order_number = :number)")
                .bind("number", orderNumber)
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public Set<String> takenNumbers(Collection<String> orderNumbers) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT order_number FROM sales_order WHERE order_number = ANY (:numbers)")
                .bindArray("numbers", String.class, orderNumbers)
                .mapTo(String.class)
                .set());
  }

  @Override
  public Addition add(Order order) {
    return jdbi.withHandle(
        handle -> {
          OrderIdLock.take(handle, order.id());
          return InsertOrder.of(handle, order, clock.instant())
              ? Addition.ADDED
              : whyNot(handle, order);
        });
  }

  private static Addition whyNot(Handle handle, Order order) {
    return handle
        .createQuery(
            """
            SELECT CASE
              WHEN EXISTS (SELECT FROM given_up_order WHERE order_id = :id) THEN 'GIVEN_UP'
              WHEN EXISTS (SELECT FROM sales_order WHERE id = :id) THEN 'WAS_THERE'
              ELSE 'NUMBER_TAKEN' END
            """)
        .bind("id", order.id())
        .mapTo(Addition.class)
        .one();
  }

  @Override
  public Set<Long> stored(Collection<Long> orderIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM sales_order WHERE id = ANY (:ids)")
                .bindArray("ids", Long.class, orderIds)
                .mapTo(Long.class)
                .set());
  }

  @Override
  public Optional<Order> find(long orderId) {
    return jdbi.withHandle(handle -> rows.find(handle, orderId, ""));
  }

  @Override
  public Optional<Order> lock(long orderId) {
    return jdbi.withHandle(handle -> rows.find(handle, orderId, "FOR UPDATE"));
  }

  @Override
  public void update(Order order) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  UPDATE sales_order SET status = :status, revenue = :revenue,
                    restocked_cost = :restockedCost, version = :version
                  WHERE id = :id
                  """)
              .bindMethods(order)
              .bind("status", order.status().wireName())
              .execute();
          items.update(handle, order);
        });
  }

  @Override
  public List<Order> find(Collection<Long> orderIds) {
    return jdbi.withHandle(handle -> rows.find(handle, orderIds));
  }

  @Override
  public void change(Order order) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  UPDATE sales_order SET status = :status, subtotal = :totals.subtotal,
                    discount_amount = :totals.discount, tax_amount = :totals.tax, note = :note,
                    version = :version
                  WHERE id = :id
                  """)
              .bindMethods(order)
              .bind("status", order.status().wireName())
              .execute();
          items.replace(handle, order);
        });
  }

  @Override
  public List<Order> list(OrderFilter filter, TimePlace after, int limit) {
    return jdbi.withHandle(handle -> rows.list(handle, filter, after, limit));
  }
}
