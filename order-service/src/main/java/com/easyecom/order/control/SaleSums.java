package com.easyecom.order.control;

import com.easyecom.internalapi.control.ControlItem;
import com.easyecom.internalapi.control.ControlItems;
import com.easyecom.internalapi.control.ControlTotals;
import com.easyecom.internalapi.control.OrderFigures;
import com.easyecom.kit.shop.Shop;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The sums themselves: each one reading of the fulfilments and returns, whatever there is. */
@Singleton
class SaleSums {

  /**
   * What counts, each with its day. A fulfilment is a part of an order; what it took of the lines
   * is in its items; one that was undone counts nothing, by two events that cancel each other. A
   * return counts when the goods came, and when its refund was paid out.
   */
  private static final String SALES =
      """
      SELECT 'order' AS kind, part.order_id AS item, part.occurred_at,
        part.counts * part.revenue AS revenue, part.counts * part.discount AS discount,
        part.counts * part.tax AS tax, 0 AS returned, 0 AS returned_tax, 0 AS refunded,
        CASE WHEN part.revenue <> 0 OR part.discount <> 0 OR part.tax <> 0 THEN part.events ELSE 0
        END AS events
      FROM (
        SELECT fulfilment.order_id, fulfilment.occurred_at, fulfilment.discount_amount AS discount,
          fulfilment.tax_amount AS tax, coalesce(taken.subtotal, 0) AS revenue,
          CASE fulfilment.state WHEN 'done' THEN 1 ELSE 0 END AS counts,
          CASE fulfilment.state WHEN 'done' THEN 1 ELSE 2 END AS events
        FROM fulfilment LEFT JOIN (
          SELECT fulfilment_id, sum(line_total) AS subtotal
          FROM fulfilment_item GROUP BY fulfilment_id
        ) taken ON taken.fulfilment_id = fulfilment.id
        WHERE fulfilment.state IN ('done', 'undone')
      ) part
      UNION ALL
      SELECT 'return', part.return_id, part.received_at, 0, 0, 0, part.net, part.tax, 0,
        CASE WHEN part.net <> 0 OR part.tax <> 0 THEN 1 ELSE 0 END
      FROM (<parts>) part
      UNION ALL
      SELECT 'return', part.return_id, part.refunded_at, 0, 0, 0, 0, 0, part.net + part.tax,
        CASE WHEN part.net + part.tax <> 0 THEN 1 ELSE 0 END
      FROM (<parts>) part WHERE part.refunded_at IS NOT NULL
      """;

  private static final String RETURNS =
      """
      SELECT item.return_id, came.received_at, came.refunded_at,
        sum(item.refund_net) AS net, sum(item.refund_tax) AS tax
      FROM sales_return came JOIN sales_return_item item ON item.return_id = came.id
      WHERE came.received_at IS NOT NULL
      GROUP BY item.return_id, came.received_at, came.refunded_at
      """;

  private static final String FIGURES =
      """
      sum(revenue) AS revenue, sum(discount) AS discount, sum(tax) AS tax,
        sum(returned) AS returned, sum(returned_tax) AS returned_tax, sum(refunded) AS refunded
      """;

  /** What is worth nothing is not posted: no entry tells that its event was taken. */
  private static final String BY_DAY =
      """
      SELECT (occurred_at AT TIME ZONE :zone)::date AS day, <figures>, sum(events) AS events
      FROM (<sales>) sale GROUP BY day ORDER BY day
      """;

  private static final String OF_DAY =
      """
      SELECT kind, item, <figures>
      FROM (<sales>) sale WHERE occurred_at >= :from AND occurred_at < :until
      GROUP BY kind, item ORDER BY item, kind LIMIT :limit
      """;

  /** The names of the figures, which are those of the columns. */
  private static final List<String> NAMES =
      List.of(
          OrderFigures.REVENUE,
          OrderFigures.DISCOUNT,
          OrderFigures.TAX,
          OrderFigures.RETURNED,
          OrderFigures.RETURNED_TAX,
          OrderFigures.REFUNDED);

  private final ZoneId zone;

  SaleSums(Shop shop) {
    this.zone = shop.zone();
  }

  /**
   * The days' figures.
   *
   * @param events how many fulfilments there are that the books have entries of
   */
  record ByDay(long events, List<ControlTotals.Day> days) {}

  ByDay byDay(Handle handle) {
    List<ControlTotals.Day> days = new ArrayList<>();
    long events =
        query(handle, BY_DAY)
            .bind("zone", zone.getId())
            .map(
                (row, context) -> {
                  days.add(
                      new ControlTotals.Day(row.getObject("day", LocalDate.class), figures(row)));
                  return row.getLong("events");
                })
            .reduce(0L, Long::sum);
    return new ByDay(events, days);
  }

  /**
   * What the orders say of themselves: kept by each fulfilment and return, not added up from them.
   */
  BigDecimal earned(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(sum(revenue), 0) FROM sales_order")
        .mapTo(BigDecimal.class)
        .one();
  }

  List<ControlItem> itemsOf(Handle handle, LocalDate day) {
    return query(handle, OF_DAY)
        .bind("from", day.atStartOfDay(zone).toOffsetDateTime())
        .bind("until", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
        .bind("limit", ControlItems.MAX_ITEMS)
        .map(
            (row, context) ->
                new ControlItem(row.getString("kind"), row.getLong("item"), figures(row)))
        .list();
  }

  private static Query query(Handle handle, String sql) {
    return handle
        .createQuery(sql)
        .define("figures", FIGURES)
        .define("sales", SALES.replace("<parts>", RETURNS));
  }

  private static Map<String, BigDecimal> figures(ResultSet row) throws SQLException {
    Map<String, BigDecimal> figures = new HashMap<>();
    for (String name : NAMES) {
      figures.put(name, row.getBigDecimal(name));
    }
    return figures;
  }
}
