package com.easyecom.accounting.sales.persistence;

import com.easyecom.accounting.dates.DatedPlace;
import com.easyecom.accounting.sales.application.PostedSaleLine;
import com.easyecom.accounting.sales.application.SaleFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Asks for lines, newest first by the day of posting. */
final class LineQuery {

  private static final String OF_CATEGORY =
      "line.category_key = (SELECT id FROM sales_name WHERE name = :category)";

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
        WHERE sorted.category_id = (SELECT id FROM sales_name WHERE name = :category)
        ORDER BY ahead.entry_date DESC, ahead.id DESC LIMIT :limit))
      """;

  private LineQuery() {}

  /** Only the conditions that a filter asks for, so that each combination has a plan of its own. */
  static String of(SaleFilter filter) {
    return """
        WITH page AS (
          SELECT line.* FROM sale_line_key line
          WHERE %s
          ORDER BY line.entry_date DESC, line.id DESC LIMIT :limit
        )
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
        .formatted(String.join(" AND ", conditions(filter)));
  }

  private static List<String> conditions(SaleFilter filter) {
    List<String> conditions = new ArrayList<>();
    // One bound at each end: of two the index may begin at the wrong one.
    conditions.add(
        "line.entry_date >= :first AND (line.entry_date, line.id) < (:afterDay, :afterId)");
    add(
        conditions,
        filter.entryId(),
        "line.source_event_id = (SELECT source_event_id FROM journal_entry WHERE id = :entryId)");
    add(conditions, filter.orderId(), "line.order_id = :orderId");
    add(conditions, filter.orderItemId(), "line.order_item_id = :orderItemId");
    add(conditions, filter.returnId(), "line.return_id = :returnId");
    add(conditions, filter.productId(), "line.product_id = :productId");
    add(
        conditions,
        filter.customerId(),
        """
        line.customer_key = :customerId AND line.order_id = ANY (ARRAY(
          SELECT order_id FROM sale_order WHERE customer_id = ANY (:customerId || ARRAY(
            SELECT duplicate_id FROM merged_customer WHERE customer_id = :customerId))))
        """);
    add(conditions, filter.category(), filter.isOfCategoryAlone() ? NEXT_OF_CATEGORY : OF_CATEGORY);
    add(
        conditions,
        filter.channel(),
        "line.channel_key = (SELECT id FROM sales_name WHERE name = :channel)");
    SaleFilter.Without without = filter.without();
    if (without != null) {
      conditions.add(
          switch (without) {
            case PRODUCT -> "line.product_id IS NULL";
            case CATEGORY -> "line.category_key = 0";
            case CUSTOMER -> "line.customer_key = 0";
            case CHANNEL -> "line.channel_key = 0";
          });
    }
    return conditions;
  }

  private static void add(List<String> conditions, @Nullable Object asked, String condition) {
    if (asked != null) {
      conditions.add(condition);
    }
  }

  static Query bind(Query query, SaleFilter filter, DatedPlace after) {
    return query
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
