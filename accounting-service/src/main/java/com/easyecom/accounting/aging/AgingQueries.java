package com.easyecom.accounting.aging;

/** What is read to age stock, from sums of days and months and never from movements. */
final class AgingQueries {

  /**
   * Which of the next three adds up the fewest sums: the stock now, if nothing was posted after the
   * day; else what was posted until then, or what was posted since.
   */
  static final String SOURCE =
      """
      SELECT CASE WHEN coalesce(max(day) <= :day, true) THEN 'PRESENT'
                  WHEN :day - min(day) <= max(day) - :day THEN 'SINCE_THE_FIRST_DAY'
                  ELSE 'BACK_FROM_NOW' END
      FROM inventory_day
      """;

  /** The stock now. */
  static final String PRESENT =
      """
      SELECT product_id, quantity, value FROM inventory_product
      WHERE quantity <> 0 OR value <> 0
      ORDER BY product_id
      """;

  /** The months before the day's own, and the days of that. */
  static final String SINCE_THE_FIRST_DAY =
      summed(
          """
          SELECT product_id, quantity, value FROM inventory_month WHERE month < :month
          UNION ALL
          SELECT product_id, quantity, value FROM inventory_day WHERE day BETWEEN :month AND :day
          """);

  /** The stock now without the months after the day's own, and without the later days of that. */
  static final String BACK_FROM_NOW =
      summed(
          """
          SELECT product_id, quantity, value FROM inventory_product
          UNION ALL
          SELECT product_id, -quantity, -value FROM inventory_month WHERE month >= :nextMonth
          UNION ALL
          SELECT product_id, -quantity, -value FROM inventory_day
          WHERE day > :day AND day < :nextMonth
          """);

  /**
   * What came in during the days whose ages are told apart, as far as the books know on the day. A
   * row for each day: of rows there are few then, and no sums of two or three numbers.
   */
  static final String CAME =
      """
      SELECT :day - effective_day AS age_days, array_agg(product_id) AS ids,
             array_agg(quantity) AS quantities
      FROM (
        SELECT effective_day, product_id, quantity FROM inventory_inflow
        WHERE effective_day BETWEEN :day - :oldest AND :day AND posting_day <= :day
        ORDER BY effective_day, product_id
      ) inflow
      GROUP BY effective_day ORDER BY effective_day
      """;

  /** Names of products, and the age of the oldest unit of those whose quantity is given. */
  static final String PRODUCTS =
      """
      SELECT known.product_id, known.sku, known.name, :day - oldest.effective_day AS oldest_days
      FROM unnest(:ids, :quantities) AS aged (product_id, quantity)
      JOIN inventory_product known USING (product_id)
      LEFT JOIN LATERAL (
        SELECT effective_day
        FROM (
          SELECT effective_day, sum(came) OVER (ORDER BY effective_day DESC) AS came_since
          FROM (
            SELECT effective_day, greatest(sum(quantity), 0) AS came
            FROM inventory_inflow inflow
            WHERE aged.quantity > 0 AND inflow.product_id = aged.product_id
              AND effective_day <= :day AND posting_day <= :day
            GROUP BY effective_day ORDER BY effective_day DESC
          ) layer
        ) counted_back
        WHERE came_since >= aged.quantity ORDER BY effective_day DESC LIMIT 1
      ) oldest ON true
      """;

  static final String BALANCE =
      """
      SELECT coalesce(sum(debit - credit), 0)
      FROM account_day JOIN account ON account.id = account_day.account_id
      WHERE account.code = :account AND day <= :day
      """;

  private AgingQueries() {}

  /** Products' stock as one row of arrays: five thousand rows take longer to hand over. */
  static String inOneRow(String stock) {
    return """
        SELECT coalesce(array_agg(product_id), '{}') AS ids,
               coalesce(array_agg(quantity), '{}') AS quantities,
               coalesce(array_agg(value), '{}') AS values
        FROM (%s) stock
        """
        .formatted(stock);
  }

  private static String summed(String changes) {
    return """
        SELECT product_id, sum(quantity) AS quantity, sum(value) AS value
        FROM (%s) change
        GROUP BY product_id HAVING sum(quantity) <> 0 OR sum(value) <> 0
        ORDER BY product_id
        """
        .formatted(changes);
  }
}
