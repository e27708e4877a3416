package com.easyecom.bench.ordertable;

import static com.easyecom.bench.database.CopyLines.amount;

import com.easyecom.bench.ShopClient;
import com.easyecom.bench.database.StackDatabase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Checks that what was loaded is what the shop itself writes: it adds up, and the twin of an order
 * of each status, made through the API, has the same rows.
 *
 * <p>Stock and books are not told: both differ from the orders in such a shop.
 */
record LoadCheck(StackDatabase database, ShopClient shop, TableSize size, List<Long> products) {

  private static final String ORDERS_THAT_DIFFER =
      """
      SELECT count(*) FROM sales_order o
      JOIN (SELECT order_id, sum(line_total) AS total FROM order_item GROUP BY order_id) i
        ON i.order_id = o.id
      LEFT JOIN (
        SELECT order_id, sum(f.line_total) AS total
        FROM fulfilment JOIN fulfilment_item f ON f.fulfilment_id = fulfilment.id
        WHERE state = 'done' GROUP BY order_id) f ON f.order_id = o.id
      WHERE o.ordered_at < ? AND (i.total <> o.subtotal
        OR o.revenue <> CASE WHEN f.total IS NULL THEN 0 ELSE f.total - o.discount_amount END)
      """;

  private static final String WORDS_THAT_MISS =
      """
      SELECT abs((SELECT count(*) FROM customer_word)
        - (SELECT sum(cardinality(search_words)) FROM customer WHERE merged_into IS NULL))
      """;

  private static final List<String> ROWS =
      List.of(
          """
          SELECT concat_ws('|', customer_id, status, channel, currency, subtotal, discount_amount,
            tax_amount, revenue, note, version, restocked_cost)
          FROM sales_order WHERE id = ?
          """,
          """
          SELECT concat_ws('|', product_id, quantity, unit_price, line_total, fulfilled_quantity,
            returned_quantity, cost)
          FROM order_item WHERE order_id = ? ORDER BY id
          """,
          """
          SELECT concat_ws('|', state, discount_amount, tax_amount, occurred_at IS NULL,
            is_placement, actor, refusal, quantity, line_total, cost)
          FROM fulfilment JOIN fulfilment_item ON fulfilment_id = fulfilment.id
          WHERE order_id = ? ORDER BY order_item_id
          """,
          """
          SELECT concat_ws('|', order_version, action, actor,
            regexp_replace(changes::text, 'id=\\d+', 'id', 'g'))
          FROM order_history WHERE order_id = ? ORDER BY id
          """);

  /**
   * @param ids of the orders, by their numbers from 1
   * @throws IllegalStateException naming the first difference
   */
  void check(long[] ids) {
    none("orders differ from their lines", database.number(ORDERS_THAT_DIFFER, OrderLoad.END));
    none("entries are too many or too few in the index of words", database.number(WORDS_THAT_MISS));
    for (String status : List.of("draft", "confirmed", "cancelled", "fulfilled")) {
      Sale sale = example(status);
      long loaded = ids[sale.number() - 1];
      long twin = twinOf(sale, loaded);
      for (String rows : ROWS) {
        List<String> ours = database.texts(rows, loaded);
        List<String> theirs = database.texts(rows, twin);
        if (!ours.equals(theirs)) {
          throw new IllegalStateException("loaded " + ours + ", but made by the shop " + theirs);
        }
      }
    }
    System.out.println("Orders equal their lines; orders made by the shop have the same rows");
  }

  private static void none(String what, long count) {
    if (count != 0) {
      throw new IllegalStateException(count + " " + what);
    }
  }

  /** One with discount and tax. */
  private Sale example(String status) {
    return IntStream.rangeClosed(1, size.orders())
        .mapToObj(number -> new Sale(number, size))
        .filter(sale -> sale.status().equals(status))
        .filter(sale -> sale.buyer() > 0 && !sale.channel().equals("import"))
        .filter(sale -> sale.discountCents() > 0 && sale.taxCents() > 0)
        .findFirst()
        .orElseThrow();
  }

  private long twinOf(Sale sale, long loaded) {
    boolean isCancelled = sale.status().equals("cancelled");
    String items =
        IntStream.range(0, sale.lines())
            .mapToObj(
                line ->
                    "{\"product_id\": %d, \"quantity\": %d}"
                        .formatted(
                            products.get(sale.product(line, products.size())), sale.units(line)))
            .collect(Collectors.joining(", "));
    String body =
        """
        {"customer_id": %d, "status": "%s", "channel": "%s", "tax_amount": "%s",
         "discount_amount": "%s", "items": [%s]}
        """
            .formatted(
                database.number("SELECT customer_id FROM sales_order WHERE id = ?", loaded),
                isCancelled ? "confirmed" : sale.status(),
                sale.channel(),
                amount(sale.taxCents()),
                amount(sale.discountCents()),
                items);
    long id = shop.post("/api/v1/orders", body).path("id").asLong();
    if (isCancelled) {
      shop.delete("/api/v1/orders/" + id, "123456");
    }
    return id;
  }
}
