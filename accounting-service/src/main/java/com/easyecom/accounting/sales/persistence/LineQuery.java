package com.easyecom.accounting.sales.persistence;

import com.easyecom.accounting.dates.DatedPlace;
import com.easyecom.accounting.sales.application.PostedSaleLine;
import com.easyecom.accounting.sales.application.SaleFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Asks for lines, newest first by the day of posting. */
final class LineQuery {

  /** Lines in the order of an index, of which the conditions choose the best. */
  private static final String LINES =
      """
      SELECT line.* FROM sale_line_key line
      WHERE %s
      ORDER BY line.entry_date DESC, line.id DESC LIMIT :limit
      """;

  /** Day by day, as far as needed, and only days whose sums say that they have such lines. */
  private static final String DAY_BY_DAY =
      """
      SELECT line.*
      FROM (
        SELECT day.start
        FROM sales_sum day %s
        WHERE day.dimension = 0 AND day.grain = 'd' AND day.start BETWEEN :first AND :afterDay
        ORDER BY day.start DESC
      ) day CROSS JOIN LATERAL (
        SELECT line.* FROM sale_line_key line
        WHERE line.entry_date = day.start AND %s
        ORDER BY line.id DESC LIMIT :limit
      ) line
      ORDER BY day.start DESC, line.id DESC LIMIT :limit
      """;

  /** One bound at each end: of two the index may begin at the wrong one. */
  private static final String OF_DAYS =
      "line.entry_date >= :first AND (line.entry_date, line.id) < (:afterDay, :afterId)";

  /** The next few of each product, which the index has in order; the page is among them. */
  private static final String NEXT_OF_CATEGORY =
      """
      line.id = ANY (ARRAY(
        SELECT ahead.id
        FROM product_category sorted CROSS JOIN LATERAL (
          SELECT entry_date, id FROM sale_line
          WHERE product_id = sorted.product_id AND entry_date >= :first
            AND (entry_date, id) < (:afterDay, :afterId)
          ORDER BY entry_date DESC, id DESC LIMIT :limit) ahead
        WHERE sorted.category_id = :categoryKey
        ORDER BY ahead.entry_date DESC, ahead.id DESC LIMIT :limit))
      """;

  private LineQuery() {}

  /**
   * Only the conditions that a filter asks for, so that each combination has a plan of its own.
   *
   * @param keys what the filter asks for, with what the sums know of it
   */
  static String of(SaleFilter filter, List<AskedKey> keys) {
    return """
        WITH page AS (%s)
        SELECT page.*, entry.id AS entry_id, sold.order_number,
               nullif(page.customer_key, 0) AS customer_id,
               category.name AS category, channel.name AS channel
        FROM page
        LEFT JOIN journal_entry entry ON entry.source_event_id = page.source_event_id
          AND entry.posting_rule = page.kind
        LEFT JOIN sale_order sold ON sold.order_id = page.order_id
        LEFT JOIN sales_name category ON category.id = page.category_key
        LEFT JOIN sales_name channel ON channel.id = page.channel_key
        ORDER BY page.entry_date DESC, page.id DESC
        """
        .formatted(page(filter, keys));
  }

  private static String page(SaleFilter filter, List<AskedKey> keys) {
    List<String> conditions = new ArrayList<>(List.of(OF_DAYS));
    conditions.addAll(ofLines(filter));
    if (filter.isOfCategoryAlone()) {
      conditions.add(NEXT_OF_CATEGORY);
      return LINES.formatted(String.join(" AND ", conditions));
    }
    keys.forEach(key -> conditions.addAll(key.conditions()));
    String all = String.join(" AND ", conditions);
    if (keys.isEmpty() || filter.namesLines() || keys.stream().anyMatch(AskedKey::isRare)) {
      return LINES.formatted(all);
    }
    String onDays = keys.stream().map(AskedKey::onDay).collect(Collectors.joining());
    return DAY_BY_DAY.formatted(onDays, all);
  }

  private static List<String> ofLines(SaleFilter filter) {
    List<String> conditions = new ArrayList<>();
    add(
        conditions,
        filter.entryId(),
        "line.source_event_id = (SELECT source_event_id FROM journal_entry WHERE id = :entryId)");
    add(conditions, filter.orderId(), "line.order_id = :orderId");
    add(conditions, filter.orderItemId(), "line.order_item_id = :orderItemId");
    add(conditions, filter.returnId(), "line.return_id = :returnId");
    add(conditions, filter.productId(), "line.product_id = :productId");
    if (filter.without() == SaleFilter.Without.PRODUCT) {
      conditions.add("line.product_id IS NULL");
    }
    return conditions;
  }

  private static void add(List<String> conditions, @Nullable Object asked, String condition) {
    if (asked != null) {
      conditions.add(condition);
    }
  }

  static Query bind(Query query, SaleFilter filter, List<AskedKey> keys, DatedPlace after) {
    keys.forEach(key -> query.bind(key.dimension().parameter(), key.key()));
    return query
        .configure(SqlStatements.class, any -> any.setUnusedBindingAllowed(true))
        .bindMethods(filter)
        .bind("first", filter.days().first())
        .bind("afterDay", after.day())
        .bind("afterId", after.id());
  }

  static PostedSaleLine line(ResultSet row, StatementContext context) throws SQLException {
    return new PostedSaleLine(
        row.getLong("id"),
        SaleLineRow.line(row, context),
        row.getObject("entry_id", Long.class),
        row.getString("order_number"),
        row.getObject("customer_id", Long.class),
        row.getString("category"),
        row.getString("channel"));
  }
}
