package com.easyecom.accounting.sales.persistence;

import com.easyecom.accounting.sales.application.Grouping;

/** What is asked of the sums. */
final class SumQueries {

  private static final String SUMS =
      """
      coalesce(sum(quantity), 0) AS quantity, coalesce(sum(gross), 0) AS gross,
      coalesce(sum(discount), 0) AS discount, coalesce(sum(returned), 0) AS returned,
      coalesce(sum(tax), 0) AS tax, coalesce(sum(returned_tax), 0) AS returned_tax,
      coalesce(sum(cost), 0) AS cost
      """;

  static final String TOTAL =
      """
      WITH %s
      SELECT %s FROM cell JOIN sales_sum summed USING (grain, start)
      WHERE dimension = 0
      """
          .formatted(Cells.SQL, SUMS);

  /**
   * The keys of a page are found by taking the next few of each cell, which the index has in order;
   * then the sums between the first of them and the last are read, and no others.
   */
  private static final String BY_KEY =
      """
      WITH %s, next AS MATERIALIZED (
        SELECT DISTINCT ahead.key
        FROM cell CROSS JOIN LATERAL (
          SELECT key FROM sales_sum summed
          WHERE summed.dimension = %d AND summed.grain = cell.grain AND summed.start = cell.start
            AND summed.key < :before
          ORDER BY summed.key DESC LIMIT :limit) ahead
        ORDER BY key DESC LIMIT :limit
      ), page AS (
        SELECT summed.key, %s
        FROM cell CROSS JOIN LATERAL (
          SELECT * FROM sales_sum summed
          WHERE summed.dimension = %d AND summed.grain = cell.grain AND summed.start = cell.start
            AND summed.key BETWEEN (SELECT min(key) FROM next) AND (SELECT max(key) FROM next)) summed
        GROUP BY summed.key
      )
      SELECT page.*, %s
      ORDER BY page.key DESC
      """;

  private static final String PRODUCT =
      """
      nullif(page.key, 0) AS id, product.sku AS name, product.name AS title
      FROM page LEFT JOIN inventory_product product ON product.product_id = page.key
      """;

  private static final String CUSTOMER =
      "nullif(page.key, 0) AS id, NULL AS name, NULL AS title FROM page\n";

  private static final String NAMED =
      """
      NULL::bigint AS id, named.name, NULL AS title
      FROM page LEFT JOIN sales_name named ON named.id = page.key
      """;

  private SumQueries() {}

  /** Days or months, from the sums of days: so a month of which a part is asked for is right. */
  static String byTime(Grouping grouping) {
    String period =
        grouping == Grouping.DAY ? "start" : "start - (extract(day FROM start)::integer - 1)";
    return """
        SELECT %1$s AS start, %2$s FROM sales_sum
        WHERE dimension = 0 AND grain = 'd' AND start BETWEEN :first AND :last
          AND %1$s > :after
        GROUP BY 1 ORDER BY 1 LIMIT :limit
        """
        .formatted(period, SUMS);
  }

  static String byKey(Grouping grouping) {
    int dimension = Dimension.valueOf(grouping.name()).number();
    String names =
        switch (grouping) {
          case PRODUCT -> PRODUCT;
          case CUSTOMER -> CUSTOMER;
          default -> NAMED;
        };
    return BY_KEY.formatted(Cells.SQL, dimension, SUMS, dimension, names);
  }
}
