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
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The sums themselves: each one reading of the finished fulfilments, whatever there is. */
@Singleton
class SaleSums {

  private static final String ORDER = "order";

  /** A fulfilment is a part of an order; what it took of the lines is in its items. */
  private static final String SALES =
      """
      SELECT fulfilment.order_id, fulfilment.occurred_at, fulfilment.discount_amount AS discount,
        fulfilment.tax_amount AS tax, coalesce(taken.subtotal, 0) AS revenue
      FROM fulfilment LEFT JOIN (
        SELECT fulfilment_id, sum(line_total) AS subtotal FROM fulfilment_item GROUP BY fulfilment_id
      ) taken ON taken.fulfilment_id = fulfilment.id
      WHERE fulfilment.state = 'done'
      """;

  /** What is worth nothing is not posted: no entry tells that its event was taken. */
  private static final String BY_DAY =
      """
      SELECT (occurred_at AT TIME ZONE :zone)::date AS day, sum(revenue) AS revenue,
        sum(discount) AS discount, sum(tax) AS tax,
        count(*) FILTER (WHERE revenue <> 0 OR discount <> 0 OR tax <> 0) AS events
      FROM (<sales>) sale GROUP BY day ORDER BY day
      """;

  private static final String OF_DAY =
      """
      SELECT order_id, sum(revenue) AS revenue, sum(discount) AS discount, sum(tax) AS tax
      FROM (<sales>) sale WHERE occurred_at >= :from AND occurred_at < :until
      GROUP BY order_id ORDER BY order_id LIMIT :limit
      """;

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
        handle
            .createQuery(BY_DAY)
            .define("sales", SALES)
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

  /** What the orders say of themselves: kept by each fulfilment, not added up from them. */
  BigDecimal earned(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(sum(revenue), 0) FROM sales_order")
        .mapTo(BigDecimal.class)
        .one();
  }

  List<ControlItem> itemsOf(Handle handle, LocalDate day) {
    return handle
        .createQuery(OF_DAY)
        .define("sales", SALES)
        .bind("from", day.atStartOfDay(zone).toOffsetDateTime())
        .bind("until", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
        .bind("limit", ControlItems.MAX_ITEMS)
        .map((row, context) -> new ControlItem(ORDER, row.getLong("order_id"), figures(row)))
        .list();
  }

  private static Map<String, BigDecimal> figures(ResultSet row) throws SQLException {
    return Map.of(
        OrderFigures.REVENUE, row.getBigDecimal("revenue"),
        OrderFigures.DISCOUNT, row.getBigDecimal("discount"),
        OrderFigures.TAX, row.getBigDecimal("tax"));
  }
}
