package com.easyecom.accounting.aging;

/** The statement that ages stock: all of it in one, so that its parts are of one moment. */
final class AgingQuery {

  /** Whether anything was posted after the day: if not, the present stock is what is asked for. */
  private static final String LATER =
      """
      SELECT coalesce(max(day) > :day, false) AS is_past FROM inventory_day
      """;

  private static final String STOCK =
      """
      SELECT product_id, quantity, value FROM inventory_product
      WHERE NOT (SELECT is_past FROM later) AND (quantity <> 0 OR value <> 0)
      UNION ALL
      SELECT product_id, sum(quantity), sum(value)
      FROM (
        SELECT product_id, quantity, value FROM inventory_month
        WHERE (SELECT is_past FROM later) AND month < :month
        UNION ALL
        SELECT product_id, quantity, value FROM inventory_day
        WHERE (SELECT is_past FROM later) AND day BETWEEN :month AND :day
      ) taken
      GROUP BY product_id HAVING sum(quantity) <> 0 OR sum(value) <> 0
      """;

  /**
   * What came in during the last days, as far as the books know on the day. An undone import may be
   * posted before what it takes back: then that did not come, and takes nothing from other days.
   */
  private static final String CAME =
      """
      SELECT product_id,
             sum(quantity) FILTER (WHERE effective_day >= :day - 30) AS to_30,
             sum(quantity) FILTER (WHERE effective_day >= :day - 60) AS to_60,
             sum(quantity) AS to_90
      FROM (
        SELECT product_id, effective_day, greatest(sum(quantity), 0) AS quantity
        FROM inventory_inflow
        WHERE effective_day BETWEEN :day - 90 AND :day AND posting_day <= :day
        GROUP BY effective_day, product_id
      ) layer
      GROUP BY product_id
      """;

  /** The goods that came last are what is left. Quantities are of all that is no older. */
  private static final String LEFT =
      """
      SELECT product_id, quantity, value,
             least(quantity, coalesce(to_30, 0)) AS quantity_30,
             least(quantity, coalesce(to_60, 0)) AS quantity_60,
             least(quantity, coalesce(to_90, 0)) AS quantity_90
      FROM stock LEFT JOIN came USING (product_id)
      """;

  /**
   * Values are rounded from the youngest on, all together each time: so they add up. What is not
   * there, or less than not there, has no age, and stands among the youngest.
   */
  private static final String AGED =
      """
      SELECT product_id, quantity, value, quantity_30, quantity_60, quantity_90,
             CASE WHEN quantity > 0 THEN round(value * quantity_30 / quantity, 2) ELSE value END
               AS value_30,
             CASE WHEN quantity > 0 THEN round(value * quantity_60 / quantity, 2) ELSE value END
               AS value_60,
             CASE WHEN quantity > 0 THEN round(value * quantity_90 / quantity, 2) ELSE value END
               AS value_90
      FROM in_stock
      """;

  private static final String PAGE =
      """
      SELECT aged.*, known.sku, known.name, :day - oldest.effective_day AS oldest_days
      FROM (SELECT * FROM aged WHERE product_id > :after ORDER BY product_id LIMIT :limit) aged
      JOIN inventory_product known USING (product_id)
      LEFT JOIN LATERAL (
        SELECT effective_day
        FROM (
          SELECT effective_day,
                 sum(greatest(sum(quantity), 0)) OVER (ORDER BY effective_day DESC) AS came_since
          FROM inventory_inflow inflow
          WHERE inflow.product_id = aged.product_id
            AND effective_day <= :day AND posting_day <= :day
          GROUP BY effective_day
        ) layer
        WHERE came_since >= aged.quantity ORDER BY effective_day DESC LIMIT 1
      ) oldest ON aged.quantity > 0
      """;

  private static final String TOTALS =
      """
      SELECT sum(quantity) AS quantity, sum(value) AS value,
             sum(quantity_30) AS quantity_30, sum(quantity_60) AS quantity_60,
             sum(quantity_90) AS quantity_90, sum(value_30) AS value_30,
             sum(value_60) AS value_60, sum(value_90) AS value_90
      FROM aged
      """;

  private static final String ACCOUNT =
      """
      SELECT coalesce(sum(debit - credit), 0) AS balance
      FROM account_day JOIN account ON account.id = account_day.account_id
      WHERE account.code = :account AND day <= :day
      """;

  /**
   * A row for each product of the page, with all products' totals; one without it if there is none.
   */
  static final String SQL =
      """
      WITH later AS MATERIALIZED (%s), stock AS (%s), came AS (%s), in_stock AS (%s),
           aged AS MATERIALIZED (%s), page AS (%s), total AS (%s), account_1200 AS (%s)
      SELECT page.*, account_1200.balance,
             coalesce(total.quantity, 0) AS total_quantity,
             coalesce(total.value, 0) AS total_value,
             coalesce(total.quantity_30, 0) AS total_quantity_30,
             coalesce(total.quantity_60, 0) AS total_quantity_60,
             coalesce(total.quantity_90, 0) AS total_quantity_90,
             coalesce(total.value_30, 0) AS total_value_30,
             coalesce(total.value_60, 0) AS total_value_60,
             coalesce(total.value_90, 0) AS total_value_90
      FROM total CROSS JOIN account_1200 LEFT JOIN page ON true
      ORDER BY page.product_id
      """
          .formatted(LATER, STOCK, CAME, LEFT, AGED, PAGE, TOTALS, ACCOUNT)
          .replace(":day", "CAST(:day AS date)")
          .replace(":month", "CAST(:month AS date)");

  private AgingQuery() {}
}
