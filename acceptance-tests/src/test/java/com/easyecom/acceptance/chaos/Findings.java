package com.easyecom.acceptance.chaos;

import static java.util.stream.Collectors.joining;

import com.easyecom.acceptance.Database;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Questions to the database whose every row is something wrong, or something still to come. */
record Findings(Database database) {

  private static final int SHOWN = 5;

  private static final String ANSWERS_TO_ONE =
      """
      SELECT question, question || ' ' || count(*) || ', such as '
        || array_to_string((array_agg(answer))[1:%3$d], ', ') AS answer
      FROM (SELECT %1$d AS question, answer::text FROM (%2$s) AS one (answer)) AS asked
      GROUP BY question
      """;

  private static final String ALL_EVENTS =
      """
      (SELECT event_id, type FROM catalog.outbox
       UNION ALL SELECT event_id, type FROM orders.outbox
       UNION ALL SELECT event_id, type FROM accounting.outbox
       UNION ALL SELECT event_id, type FROM auth.outbox
       UNION ALL SELECT event_id, type FROM vision.outbox) AS event
      """;

  /** What must pass by itself: nothing is settled before. */
  private static final Map<String, String> ON_THEIR_WAY =
      Map.of(
          "events to be published",
          """
          SELECT 'catalog ' || seq FROM catalog.outbox WHERE published_at IS NULL
          UNION ALL SELECT 'orders ' || seq FROM orders.outbox WHERE published_at IS NULL
          UNION ALL SELECT 'accounting ' || seq FROM accounting.outbox WHERE published_at IS NULL
          UNION ALL SELECT 'auth ' || seq FROM auth.outbox WHERE published_at IS NULL
          UNION ALL SELECT 'vision ' || seq FROM vision.outbox WHERE published_at IS NULL
          """,
          "what somebody did that is not in the audit trail",
          "SELECT type || ' ' || event_id FROM "
              + ALL_EVENTS
              + """
              WHERE type ~ '\\.AuditRecorded\\.v1$'
                AND NOT EXISTS (SELECT FROM auth.inbox WHERE inbox.event_id = event.event_id)
              """,
          "an audit trail that nobody was told of",
          "SELECT length || ' records' FROM auth.audit_trail WHERE told_length <> length",
          "events that accounting has not taken",
          "SELECT type || ' ' || event_id FROM "
              + ALL_EVENTS
              + """
              WHERE type ~ '\\.(Stock(Adjusted|Issued|Restocked)|OrderFulfilled|ProductCreated|Return(Received|Refunded))\\.v1$'
                AND NOT EXISTS (
                  SELECT FROM accounting.inbox WHERE inbox.event_id = event.event_id)
                AND NOT EXISTS (
                  SELECT FROM accounting.dead_letter WHERE dead_letter.event_id = event.event_id)
              """,
          "products that order-service has not heard of",
          "SELECT type || ' ' || event_id FROM "
              + ALL_EVENTS
              + """
              WHERE type ~ '\\.ProductCreated\\.v1$'
                AND NOT EXISTS (
                  SELECT FROM orders.inbox WHERE inbox.event_id = event.event_id)
                AND NOT EXISTS (
                  SELECT FROM orders.dead_letter WHERE dead_letter.event_id = event.event_id)
              """,
          "returns that catalog-service has not restocked",
          "SELECT type || ' ' || event_id FROM "
              + ALL_EVENTS
              + """
              WHERE type ~ '\\.ReturnReceived\\.v1$'
                AND NOT EXISTS (
                  SELECT FROM catalog.inbox WHERE inbox.event_id = event.event_id)
                AND NOT EXISTS (
                  SELECT FROM catalog.dead_letter WHERE dead_letter.event_id = event.event_id)
              """,
          "fulfilments that are pending",
          "SELECT id FROM orders.fulfilment WHERE state = 'pending'",
          "releases that catalog-service was not told",
          "SELECT order_id FROM orders.stock_release",
          "edited orders whose stock is not settled",
          "SELECT order_id FROM orders.stock_reallocation WHERE is_open",
          "stock held for nobody",
          """
          SELECT DISTINCT order_id FROM catalog.allocation
          WHERE NOT EXISTS (SELECT FROM orders.sales_order WHERE id = order_id)
          """);

  private static final Map<String, String> CONTRADICTIONS =
      Map.ofEntries(
          Map.entry(
              "events that were set aside",
              """
              SELECT 'accounting: ' || reason FROM accounting.dead_letter
              UNION ALL SELECT 'orders: ' || reason FROM orders.dead_letter
              UNION ALL SELECT 'catalog: ' || reason FROM catalog.dead_letter
              UNION ALL SELECT 'vision: ' || reason FROM vision.dead_letter
              """),
          Map.entry(
              "stock that is not what its movements add up to",
              """
              SELECT product_id FROM catalog.stock LEFT JOIN (
                SELECT product_id, sum(quantity) AS quantity, sum(value) AS value
                FROM catalog.stock_movement GROUP BY product_id) moved USING (product_id)
              WHERE on_hand <> coalesce(quantity, 0) OR stock.value <> coalesce(moved.value, 0)
              """),
          Map.entry(
              "stock whose allocated quantity is not what orders hold",
              """
              SELECT product_id FROM catalog.stock LEFT JOIN (
                SELECT product_id, sum(held) AS held
                FROM catalog.allocation GROUP BY product_id) hold USING (product_id)
              WHERE allocated <> coalesce(held, 0)
              """),
          Map.entry(
              "orders that hold another quantity than they still need",
              """
              SELECT order_id || ' of product ' || product_id || ' holds '
                || coalesce(held, 0) || ', needs ' || coalesce(needed, 0)
              FROM catalog.allocation FULL JOIN (
                SELECT order_id, product_id, sum(quantity - fulfilled_quantity) AS needed
                FROM orders.order_item JOIN orders.sales_order ON sales_order.id = order_id
                WHERE status = 'confirmed' GROUP BY order_id, product_id
                HAVING sum(quantity - fulfilled_quantity) > 0) need USING (order_id, product_id)
              WHERE held IS DISTINCT FROM needed
              """),
          Map.entry(
              "order lines whose fulfilled quantity or cost is not what left for them",
              """
              SELECT coalesce(order_item_id, id) FROM (
                SELECT order_item_id, -sum(quantity) AS quantity, -sum(value) AS value
                FROM catalog.stock_movement WHERE order_item_id IS NOT NULL
                GROUP BY order_item_id) issued
              FULL JOIN (SELECT * FROM orders.order_item WHERE fulfilled_quantity > 0) line
                ON order_item_id = id
              WHERE issued.quantity IS DISTINCT FROM fulfilled_quantity
                OR issued.value IS DISTINCT FROM cost
              """),
          Map.entry(
              "requests that became two orders",
              "SELECT note FROM orders.sales_order GROUP BY note HAVING count(*) > 1 AND note <>"
                  + " ''"),
          Map.entry(
              "receipts that came in twice",
              """
              SELECT reference_id FROM catalog.stock_movement WHERE reference_id LIKE 'chaos-%'
              GROUP BY reference_id HAVING count(*) > 1
              """),
          Map.entry(
              // Of an edited one goes back what it does not need, or what was held for an edit that
              // came to nothing; that it holds what it needs, another finding asks.
              "stock released that a stored order held",
              """
              SELECT event_id FROM catalog.outbox JOIN orders.sales_order
                ON sales_order.id = (data::jsonb ->> 'order_id')::bigint
              WHERE outbox.type = 'com.easyecom.catalog.StockReleased.v1'
                AND NOT EXISTS (
                  SELECT FROM orders.stock_reallocation r WHERE r.order_id = sales_order.id)
              """),
          Map.entry(
              "orders that are stored and given up",
              "SELECT order_id FROM orders.given_up_order JOIN orders.sales_order ON id ="
                  + " order_id"),
          Map.entry(
              "entries that do not balance",
              """
              SELECT entry_id FROM accounting.journal_line
              GROUP BY entry_id HAVING sum(debit) <> sum(credit)
              """),
          Map.entry(
              "entries of events that nobody told",
              "SELECT id FROM accounting.journal_entry WHERE posted_by IS NULL AND NOT EXISTS"
                  + " (SELECT FROM "
                  + ALL_EVENTS
                  + "WHERE event_id = source_event_id)"),
          Map.entry(
              "accounts that do not say what orders and stock say",
              """
              WITH balance AS (
                SELECT code, coalesce(sum(debit - credit), 0) AS amount
                FROM accounting.account LEFT JOIN accounting.journal_line
                  ON account_id = account.id GROUP BY code
              ), done AS (SELECT * FROM orders.fulfilment WHERE state = 'done'
              ), truth (code, amount) AS (
                SELECT '1200', sum(value) FROM catalog.stock
                UNION ALL SELECT '5000', sum(cost) FROM orders.order_item
                UNION ALL SELECT '4000', -sum(line_total)
                  FROM orders.fulfilment_item JOIN done ON done.id = fulfilment_id
                UNION ALL SELECT '4100', sum(discount_amount) FROM done
                UNION ALL SELECT '2100', -sum(tax_amount) FROM done
                UNION ALL SELECT '1100', 0
              )
              SELECT code || ' says ' || balance.amount || ', should say ' || truth.amount
              FROM balance JOIN truth USING (code) WHERE balance.amount <> truth.amount
              """),
          Map.entry(
              "revenue of orders that is not what was fulfilled of them",
              """
              SELECT sales_order.id FROM orders.sales_order LEFT JOIN (
                SELECT order_id, sum(lines.total) - sum(discount_amount) AS earned
                FROM orders.fulfilment JOIN (
                  SELECT fulfilment_id, sum(line_total) AS total
                  FROM orders.fulfilment_item GROUP BY fulfilment_id) lines
                  ON fulfilment_id = fulfilment.id
                WHERE state = 'done' GROUP BY order_id) part ON order_id = sales_order.id
              WHERE revenue <> coalesce(earned, 0)
              """));

  /** What is still to come; empty when all is settled. */
  String onTheirWay() {
    return rowsOf(ON_THEIR_WAY);
  }

  /** What contradicts itself; empty when all agrees. */
  String contradictions() {
    return rowsOf(CONTRADICTIONS);
  }

  /** Asked in one statement, thus of one snapshot: what one answer excludes cannot follow later. */
  private String rowsOf(Map<String, String> questions) {
    List<String> names = List.copyOf(new TreeSet<>(questions.keySet()));
    String all =
        IntStream.range(0, names.size())
            .mapToObj(i -> ANSWERS_TO_ONE.formatted(i, questions.get(names.get(i)), SHOWN))
            .collect(joining(" UNION ALL "));
    return database.texts("SELECT answer FROM (" + all + ") AS found ORDER BY question").stream()
        .map(answer -> answer.split(" ", 2))
        .map(answer -> names.get(Integer.parseInt(answer[0])) + ": " + answer[1] + "\n")
        .collect(joining());
  }
}
