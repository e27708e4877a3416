package com.easyecom.order.ordering.persistence;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.persistence.Columns;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderLine;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Adds an order and its lines by one statement: placing orders is what the shop does most. */
final class InsertOrder {

  private static final String SQL =
      """
      WITH added AS (
        INSERT INTO sales_order (id, order_number, customer_id, status, channel, currency,
          subtotal, discount_amount, tax_amount, revenue, ordered_at, note, version, created_at)
        SELECT :id, :orderNumber, :customerId, :status, :channel, :currency,
          :totals.subtotal, :totals.discount, :totals.tax, :revenue, :orderedAt, :note, :version,
          :now
        WHERE NOT EXISTS (SELECT FROM given_up_order WHERE order_id = :id)
        ON CONFLICT DO NOTHING
        RETURNING id
      ), lines AS (
        INSERT INTO order_item (order_id, id, product_id, sku, name, quantity, unit_price,
          line_total, fulfilled_quantity, returned_quantity, cost)
        SELECT added.id, line.*
        FROM added, unnest(:lineId, :productId, :sku, :name, :quantity, :unitPrice, :lineTotal,
          :fulfilledQuantity, :returnedQuantity, :cost) AS line
      )
      SELECT count(*) FROM added
      """;

  private InsertOrder() {}

  /** Answers false when nothing was added, because the id or the number must not be used. */
  static boolean of(Handle handle, Order order, Instant now) {
    Query insert =
        handle
            .createQuery(SQL)
            .bindMethods(order)
            .bind("status", order.status().wireName())
            .bind("channel", order.channel().wireName())
            .bind("currency", order.revenue().currency().getCurrencyCode())
            .bind("now", now);
    return withLines(insert, order).mapTo(Long.class).one() == 1;
  }

  private static Query withLines(Query insert, Order order) {
    return Columns.of(insert, order.lines())
        .bind("lineId", Long.class, OrderLine::id)
        .bind("productId", Long.class, OrderLine::productId)
        .bind("sku", String.class, OrderLine::sku)
        .bind("name", String.class, OrderLine::name)
        .bind("quantity", Quantity.class, OrderLine::quantity)
        .bind("unitPrice", Money.class, OrderLine::unitPrice)
        .bind("lineTotal", Money.class, OrderLine::lineTotal)
        .bind("fulfilledQuantity", Quantity.class, OrderLine::fulfilledQuantity)
        .bind("returnedQuantity", Quantity.class, OrderLine::returnedQuantity)
        .bind("cost", Money.class, OrderLine::cost)
        .statement();
  }
}
