package com.easyecom.accounting.sales.persistence;

import com.easyecom.accounting.sales.application.SaleFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * A key of the sums that a filter asks for.
 *
 * @param lines how many are counted under it, ever
 */
record AskedKey(Dimension dimension, long key, long lines) {

  /** Lines that are looked up one by one, in some 20 ms. */
  private static final long FEW = 8_000;

  /** Lines whose orders' ids are read: some 60,000, in 20 ms. With more, each day has many. */
  private static final long SOME = 200_000;

  private static final Map<Dimension, String> OWNERS =
      Map.of(
          Dimension.CUSTOMER,
          """
          SELECT order_id FROM sale_order WHERE customer_id = ANY (:customerKey || ARRAY(
            SELECT duplicate_id FROM merged_customer WHERE customer_id = :customerKey))
          """,
          Dimension.CHANNEL,
          "SELECT order_id FROM sale_order WHERE channel_id = :channelKey",
          Dimension.CATEGORY,
          "SELECT product_id FROM product_category WHERE category_id = :categoryKey");

  private static final String COUNTED =
      """
      SELECT asked.dimension, coalesce(asked.key, -1) AS key,
             (SELECT coalesce(sum(summed.lines), 0)
              FROM sales_sum month CROSS JOIN LATERAL (
                SELECT lines FROM sales_sum
                WHERE dimension = asked.number AND grain = 'm' AND start = month.start
                  AND key = asked.key LIMIT 1) summed
              WHERE month.dimension = 0 AND month.grain = 'm') AS lines
      FROM (%s) asked
      """;

  /** The keys that a filter asks for; a name that nothing has stands for a key without lines. */
  static List<AskedKey> of(Handle handle, SaleFilter filter) {
    String asked =
        Stream.of(
                asked(Dimension.CUSTOMER, filter.customerId(), ":customerId"),
                asked(Dimension.CATEGORY, filter.category(), named("category")),
                asked(Dimension.CHANNEL, filter.channel(), named("channel")),
                without(filter.without()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" UNION ALL "));
    return asked.isEmpty()
        ? List.of()
        : handle
            .createQuery(COUNTED.formatted(asked))
            .configure(SqlStatements.class, any -> any.setUnusedBindingAllowed(true))
            .bindMethods(filter)
            .map(
                (row, context) ->
                    new AskedKey(
                        Dimension.valueOf(row.getString("dimension")),
                        row.getLong("key"),
                        row.getLong("lines")))
            .list();
  }

  private static String named(String parameter) {
    return "(SELECT id FROM sales_name WHERE name = :" + parameter + ")";
  }

  private static Optional<String> asked(Dimension dimension, @Nullable Object value, String key) {
    return value == null
        ? Optional.empty()
        : Optional.of(
            "SELECT '%s' AS dimension, %d AS number, %s AS key"
                .formatted(dimension, dimension.number(), key));
  }

  /** Products that are unknown are told by the line alone. */
  private static Optional<String> without(SaleFilter.@Nullable Without without) {
    return without == null || without == SaleFilter.Without.PRODUCT
        ? Optional.empty()
        : asked(Dimension.valueOf(without.name()), without, "0");
  }

  boolean isUnknown() {
    return key == 0;
  }

  /** Whether its lines are so few that all of them can be read. */
  boolean isRare() {
    return !isUnknown() && lines <= FEW;
  }

  /** Whether a line is counted under it, and what finds such lines. */
  List<String> conditions() {
    String counted = "line." + dimension.column() + " = :" + dimension.parameter();
    String owner = dimension == Dimension.CATEGORY ? "line.product_id" : "line.order_id";
    String owners = OWNERS.get(dimension);
    if (isRare()) {
      return List.of(counted, owner + " = ANY (ARRAY(" + owners + "))");
    }
    if (dimension == Dimension.CATEGORY || isUnknown() || lines > SOME) {
      return List.of(counted);
    }
    // Read once and compared with each line of a day: + 0 and OFFSET 0 keep the planner, which
    // takes them for a few, from looking all of them up for each day.
    return List.of(counted, owner + " + 0 IN (" + owners + " OFFSET 0)");
  }

  /** Which of the days have such lines. */
  String onDay() {
    return """
        CROSS JOIN LATERAL (
          SELECT FROM sales_sum
          WHERE dimension = %d AND grain = 'd' AND start = day.start AND key = :%s LIMIT 1) %s
        """
        .formatted(
            dimension.number(), dimension.parameter(), dimension.name().toLowerCase(Locale.ROOT));
  }
}
