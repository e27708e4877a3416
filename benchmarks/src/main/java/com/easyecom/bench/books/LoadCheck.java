package com.easyecom.bench.books;

import com.easyecom.bench.ShopClient;
import com.easyecom.bench.database.StackDatabase;
import java.time.Duration;
import java.util.List;

/**
 * Checks that what was loaded is what the shop itself writes: it adds up, and the twins of a
 * product that was bought, lost, sold, returned and refunded, made through the API, have the same
 * rows.
 *
 * <p>Orders and stock are not told: both differ from the books in such a shop.
 */
record LoadCheck(StackDatabase database, ShopClient shop) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ENTRIES_OF_TWIN = 9;

  /** Stock by product, by movement and by the account, each less the shop's own. */
  private static final String STOCK_THAT_DIFFERS =
      """
      SELECT count(*) FROM inventory_product product
      LEFT JOIN (SELECT product_id, sum(quantity) AS quantity, sum(value) AS value
                 FROM inventory_movement GROUP BY product_id) moved USING (product_id)
      WHERE (product.quantity, product.value)
        IS DISTINCT FROM (coalesce(moved.quantity, 0), coalesce(moved.value, 0))
      """;

  private static final String VALUE_THAT_DIFFERS =
      """
      SELECT (abs((SELECT sum(value) FROM inventory_product)
        - (SELECT sum(debit - credit) FROM account_day JOIN account ON account.id = account_id
           WHERE code = '1200')) * 100)::bigint
      """;

  private static final String NO_NAMES = "'ORD-\\d+-\\d+|books-[a-z0-9-]+|movement \\d+', '*', 'g'";

  private static final String OF_SUBJECT =
      """
      (reference_type = 'order' AND reference_id = (?::bigint)::text
       OR reference_type = 'return' AND reference_id = (?::bigint)::text
       OR reference_type = 'stock_movement' AND reference_id IN
         (SELECT movement_id::text FROM inventory_movement WHERE product_id = ?))
      """;

  private static final String ENTRIES = "SELECT count(*) FROM journal_entry WHERE " + OF_SUBJECT;

  private static final String LINES =
      """
      SELECT concat_ws('|', posting_rule, regexp_replace(description, %s), reference_type,
        closes_year, recurring_entry_id, reverses_entry_id, posted_by, source_sequence IS NULL,
        source_event_id IN (SELECT event_id FROM inbox), effective_date = entry.entry_date,
        line.entry_date = entry.entry_date, position, account.code, debit, credit)
      FROM journal_entry entry JOIN journal_line line ON line.entry_id = entry.id
        JOIN account ON account.id = line.account_id
      WHERE %s ORDER BY posting_rule, position
      """
          .formatted(NO_NAMES, OF_SUBJECT);

  /** Their versions aside, of which the shop's allocations take some. */
  private static final String MOVEMENTS =
      """
      SELECT concat_ws('|', movement_type, quantity, value, inflow,
        effective_day = posting_day, source_sequence IS NULL)
      FROM inventory_movement WHERE product_id = ? ORDER BY stock_version
      """;

  private static final String SALE_LINES =
      """
      SELECT concat_ws('|', kind, position, order_id IS NULL, order_item_id IS NULL,
        fulfilment_id IS NULL, return_id IS NULL, quantity, gross, discount, returned, tax,
        returned_tax, cost, entry_date = effective_date)
      FROM sale_line WHERE product_id = ? ORDER BY kind
      """;

  private static final String ORDER =
      """
      SELECT concat_ws('|', customer_id IS NULL, channel.name, is_undone)
      FROM sale_order JOIN sales_name channel ON channel.id = channel_id WHERE order_id = ?
      """;

  /**
   * @throws IllegalStateException naming the first difference
   */
  void check() {
    none("products differ from their movements", database.number(STOCK_THAT_DIFFERS));
    none("cents of stock are not in the account", database.number(VALUE_THAT_DIFFERS));
    Twin loaded = new Twin(Numbers.BEGIN, Numbers.BEGIN + 1, Numbers.BEGIN + 1);
    Twin twin = Twin.made(shop);
    await(twin);
    same(LINES, loaded.all(), twin.all());
    same(MOVEMENTS, List.of(loaded.productId()), List.of(twin.productId()));
    same(SALE_LINES, List.of(loaded.productId()), List.of(twin.productId()));
    same(ORDER, List.of(loaded.orderId()), List.of(twin.orderId()));
    System.out.println("Stock equals its account; what the shop makes has the same rows");
  }

  private void await(Twin twin) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (database.number(ENTRIES, twin.all().toArray()) < ENTRIES_OF_TWIN) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("accounting-service does not post what happens");
      }
    }
  }

  private void same(String rows, List<Long> loaded, List<Long> made) {
    List<String> ours = database.texts(rows, loaded.toArray());
    List<String> theirs = database.texts(rows, made.toArray());
    if (!ours.equals(theirs) || ours.isEmpty()) {
      throw new IllegalStateException("loaded " + ours + ", but made by the shop " + theirs);
    }
  }

  private static void none(String what, long count) {
    if (count != 0) {
      throw new IllegalStateException(count + " " + what);
    }
  }
}
