package com.easyecom.catalog.control;

import com.easyecom.internalapi.control.CatalogFigures;
import com.easyecom.internalapi.control.ControlItem;
import com.easyecom.internalapi.control.ControlItems;
import com.easyecom.internalapi.control.ControlTotals;
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
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The sums themselves: each one reading of a table, whatever there is. */
@Singleton
class StockSums {

  private static final String FIGURES =
      """
      sum(value) AS moved_value,
      coalesce(-sum(value) FILTER (WHERE fulfilment_id IS NOT NULL
        -- What an import of sales that was undone had taken.
        OR movement_type = 'return_in' AND reference_type = 'sales_import'), 0) AS issued_cost,
      coalesce(sum(value) FILTER (WHERE return_item_id IS NOT NULL), 0) AS restocked_cost
      """;

  private static final String BY_DAY =
      """
      SELECT (occurred_at AT TIME ZONE :zone)::date AS day, <figures>, count(*) AS events
      FROM stock_movement GROUP BY day ORDER BY day
      """;

  /**
   * The books file what left for an order under the order, what came back under its return, and
   * anything else under the movement.
   */
  private static final String OF_DAY =
      """
      SELECT CASE WHEN fulfilment_id IS NOT NULL THEN 'order'
          WHEN return_item_id IS NOT NULL THEN 'return' ELSE 'stock_movement' END AS kind,
        CASE WHEN coalesce(fulfilment_id, return_item_id) IS NULL THEN id
          ELSE reference_id::bigint END AS item, <figures>
      FROM stock_movement WHERE occurred_at >= :from AND occurred_at < :until
      GROUP BY kind, item ORDER BY item, kind LIMIT :limit
      """;

  private final ZoneId zone;

  StockSums(Shop shop) {
    this.zone = shop.zone();
  }

  /** What lies there of all products together, by the stock's own rows. Public for Jdbi. */
  public record OnHand(BigDecimal value, BigDecimal quantity) {}

  OnHand onHand(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT coalesce(sum(value), 0) AS value, coalesce(sum(on_hand), 0) AS quantity
            FROM stock
            """)
        .map(ConstructorMapper.of(OnHand.class))
        .one();
  }

  /**
   * The days' figures.
   *
   * @param events how many movements there are: each is an event
   */
  record ByDay(long events, List<ControlTotals.Day> days) {}

  ByDay byDay(Handle handle) {
    List<ControlTotals.Day> days = new ArrayList<>();
    long events =
        handle
            .createQuery(BY_DAY)
            .define("figures", FIGURES)
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

  long countMovements(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM stock_movement").mapTo(Long.class).one();
  }

  List<ControlItem> itemsOf(Handle handle, LocalDate day) {
    return handle
        .createQuery(OF_DAY)
        .define("figures", FIGURES)
        .bind("from", day.atStartOfDay(zone).toOffsetDateTime())
        .bind("until", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
        .bind("limit", ControlItems.MAX_ITEMS)
        .map(
            (row, context) ->
                new ControlItem(row.getString("kind"), row.getLong("item"), figures(row)))
        .list();
  }

  private static Map<String, BigDecimal> figures(ResultSet row) throws SQLException {
    return Map.of(
        CatalogFigures.MOVED_VALUE, row.getBigDecimal("moved_value"),
        CatalogFigures.ISSUED_COST, row.getBigDecimal("issued_cost"),
        CatalogFigures.RESTOCKED_COST, row.getBigDecimal("restocked_cost"));
  }
}
