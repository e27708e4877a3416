package com.easyecom.order.ordering.persistence;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.persistence.Columns;
import com.easyecom.order.ordering.application.PastFulfilments;
import com.easyecom.order.ordering.application.Stock;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.Part;
import com.easyecom.order.ordering.domain.PartLine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Finished fulfilments under ids that were taken before. */
@Singleton
class PastFulfilmentTable implements PastFulfilments {

  private static final String ADD =
      """
      WITH added AS (
        INSERT INTO fulfilment (id, order_id, state, discount_amount, tax_amount, occurred_at,
          is_placement, actor, tried_at)
        OVERRIDING SYSTEM VALUE
        VALUES (:id, :order, 'done', :discount, :tax, :at, true, :actor, :now)
        RETURNING id
      )
      INSERT INTO fulfilment_item (fulfilment_id, order_item_id, quantity, line_total, cost)
      SELECT added.id, line.*
      FROM added, unnest(:item, :quantity, :lineTotal, :cost) AS line
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  PastFulfilmentTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public List<Long> newIds(int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT nextval(pg_get_serial_sequence('fulfilment', 'id'))
                    FROM generate_series(1, :count)
                    """)
                .bind("count", count)
                .mapTo(Long.class)
                .list());
  }

  /** Without the lock of its id: an import has more orders than a server has room for locks. */
  @Override
  public boolean addOrder(Order order) {
    return jdbi.withHandle(handle -> InsertOrder.of(handle, order, clock.instant()));
  }

  @Override
  public void add(long fulfilmentId, long orderId, Part part, Stock.Issue issue, String actor) {
    jdbi.useHandle(
        handle ->
            Columns.of(
                    handle
                        .createUpdate(ADD)
                        .bind("id", fulfilmentId)
                        .bind("order", orderId)
                        .bind("discount", part.discount())
                        .bind("tax", part.tax())
                        .bind("at", issue.occurredAt())
                        .bind("actor", actor)
                        .bind("now", clock.instant()),
                    part.lines())
                .bind("item", Long.class, PartLine::orderItemId)
                .bind("quantity", Quantity.class, PartLine::quantity)
                .bind("lineTotal", Money.class, PartLine::lineTotal)
                .bind("cost", Money.class, line -> issue.costs().get(line.orderItemId()))
                .statement()
                .execute());
  }

  @Override
  public long undo(long orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE fulfilment SET state = 'undone'
                    WHERE order_id = :order AND state = 'done' RETURNING id
                    """)
                .bind("order", orderId)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public void rename(long orderId, String orderNumber) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("UPDATE sales_order SET order_number = :number WHERE id = :id")
                .bind("number", orderNumber)
                .bind("id", orderId)
                .execute());
  }
}
