package com.easyecom.order.ordering.persistence;

import com.easyecom.kernel.money.Money;
import com.easyecom.kit.shop.Shop;
import com.easyecom.order.customers.application.CustomerSales;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Customers' orders in their tables. */
@Singleton
class CustomerSalesTable implements CustomerSales {

  /** An order keeps what of it is earned; the tax of what is fulfilled its fulfilments have. */
  private static final String SALES =
      """
      SELECT count(*) AS orders, max(o.ordered_at) AS last_ordered_at,
        coalesce(sum(o.revenue), 0) + coalesce(sum(f.tax), 0) AS spent
      FROM sales_order o LEFT JOIN LATERAL (
        SELECT sum(tax_amount) AS tax FROM fulfilment
        WHERE order_id = o.id AND state = 'done' AND o.tax_amount > 0) f ON true
      WHERE o.customer_id = :customer AND o.status NOT IN ('draft', 'cancelled')
      """;

  /** Locked in the order of their ids, as whoever locks several must. */
  private static final String MOVE =
      """
      WITH mine AS (
        SELECT id FROM sales_order WHERE customer_id = :from ORDER BY id LIMIT :most FOR UPDATE
      ), moved AS (
        UPDATE sales_order SET customer_id = :to, version = version + 1
        FROM mine WHERE sales_order.id = mine.id RETURNING sales_order.id, version
      ), noted AS (
        INSERT INTO order_history (order_id, order_version, action, actor, changes, occurred_at)
        SELECT id, version, 'customer_merged', :actor,
          jsonb_build_array(jsonb_build_object(
            'field', 'customer_id', 'before', :from::text, 'after', :to::text)), :now
        FROM moved
      )
      SELECT count(*) FROM moved
      """;

  private final Jdbi jdbi;
  private final Shop shop;
  private final Clock clock;

  CustomerSalesTable(Jdbi jdbi, Shop shop, Clock clock) {
    this.jdbi = jdbi;
    this.shop = shop;
    this.clock = clock;
  }

  @Override
  public Sales of(long customerId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SALES)
                .bind("customer", customerId)
                .map(
                    (row, context) -> {
                      @Nullable OffsetDateTime last =
                          row.getObject("last_ordered_at", OffsetDateTime.class);
                      return new Sales(
                          row.getLong("orders"),
                          new Money(row.getBigDecimal("spent"), shop.currency()),
                          last == null ? null : last.toInstant());
                    })
                .one());
  }

  @Override
  public long move(long from, long to, int most, String actor) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MOVE)
                .bind("from", from)
                .bind("to", to)
                .bind("most", most + 1)
                .bind("actor", actor)
                .bind("now", clock.instant())
                .mapTo(Long.class)
                .one());
  }
}
