package com.easyecom.bench.ordertable;

import static com.easyecom.bench.database.CopyLines.amount;

import com.easyecom.bench.database.CopyLines;
import com.easyecom.bench.database.StackDatabase;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders of consecutive numbers, with all rows that the shop would have of them.
 *
 * @param firstCustomer the id of the first
 */
record SaleBatch(
    StackDatabase database,
    TableSize size,
    int first,
    int last,
    List<Long> products,
    long firstCustomer,
    String currency) {

  static final String ACTOR = "admin";

  private static final String ORDER =
      "sales_order (id, order_number, customer_id, status, channel, currency, subtotal,"
          + " discount_amount, tax_amount, revenue, ordered_at, version, created_at)";
  private static final String LINE =
      "order_item (id, order_id, product_id, sku, name, quantity, unit_price, line_total,"
          + " fulfilled_quantity, returned_quantity, cost)";
  private static final String FULFILMENT =
      "fulfilment (id, order_id, state, discount_amount, tax_amount, occurred_at, is_placement,"
          + " actor, tried_at)";
  private static final String FULFILLED =
      "fulfilment_item (fulfilment_id, order_item_id, quantity, line_total, cost)";
  private static final String CHANGE =
      "order_history (order_id, order_version, action, actor, changes, occurred_at)";

  private record Ids(long order, long number, long line, long fulfilment) {}

  /** A row, or several, of an order, whose ids are given. */
  private interface Rows {
    void write(CopyLines lines, Sale sale, Ids ids) throws IOException;
  }

  void copy() {
    int count = last - first + 1;
    int lines = 0;
    for (int number = first; number <= last; number++) {
      lines += sale(number).lines();
    }
    Ids ids =
        new Ids(
            database.draw("order_id_seq", count),
            database.draw("order_number_seq", count),
            database.draw("order_item_id_seq", lines),
            database.draw("fulfilment_id_seq", count));
    copy(ORDER, ids, this::order);
    copy(LINE, ids, this::lines);
    copy(FULFILMENT, ids, SaleBatch::fulfilment);
    copy(FULFILLED, ids, SaleBatch::fulfilled);
    copy(CHANGE, ids, SaleBatch::changes);
  }

  private Sale sale(int number) {
    return new Sale(number, size);
  }

  private void copy(String tableAndColumns, Ids begin, Rows rows) {
    database.copy(
        tableAndColumns,
        lines -> {
          long line = begin.line();
          for (int number = first; number <= last; number++) {
            int done = number - first;
            rows.write(
                lines,
                sale(number),
                new Ids(
                    begin.order() + done, begin.number() + done, line, begin.fulfilment() + done));
            line += sale(number).lines();
          }
        });
  }

  private void order(CopyLines lines, Sale sale, Ids ids) throws IOException {
    int buyer = sale.buyer();
    lines.row(
        ids.order(),
        sale.orderNumber(ids.number()),
        buyer == 0 ? null : firstCustomer + buyer - 1,
        sale.status(),
        sale.channel(),
        currency,
        amount(sale.subtotalCents()),
        amount(sale.discountCents()),
        amount(sale.taxCents()),
        amount(sale.revenueCents()),
        sale.orderedAt(),
        sale.version(),
        sale.orderedAt());
  }

  private void lines(CopyLines lines, Sale sale, Ids ids) throws IOException {
    for (int line = 0; line < sale.lines(); line++) {
      long product = products.get(sale.product(line, products.size()));
      int units = sale.units(line);
      String text = "bench-" + product;
      lines.row(
          ids.line() + line,
          ids.order(),
          product,
          text,
          text,
          units,
          amount(Sale.PRICE_CENTS),
          amount((long) units * Sale.PRICE_CENTS),
          sale.isFulfilled() ? units : 0,
          0,
          amount(sale.isFulfilled() ? (long) units * Sale.COST_CENTS : 0));
    }
  }

  private static void fulfilment(CopyLines lines, Sale sale, Ids ids) throws IOException {
    if (sale.isFulfilled()) {
      lines.row(
          ids.fulfilment(),
          ids.order(),
          "done",
          amount(sale.discountCents()),
          amount(sale.taxCents()),
          sale.orderedAt(),
          true,
          ACTOR,
          sale.orderedAt());
    }
  }

  private static void fulfilled(CopyLines lines, Sale sale, Ids ids) throws IOException {
    for (int line = 0; sale.isFulfilled() && line < sale.lines(); line++) {
      int units = sale.units(line);
      lines.row(
          ids.fulfilment(),
          ids.line() + line,
          units,
          amount((long) units * Sale.PRICE_CENTS),
          amount((long) units * Sale.COST_CENTS));
    }
  }

  private static void changes(CopyLines lines, Sale sale, Ids ids) throws IOException {
    String before = sale.status().equals("draft") ? "draft" : "confirmed";
    StringBuilder placed = new StringBuilder();
    change(placed, "status", null, before);
    change(placed, "total_amount", null, amount(sale.totalCents()));
    row(lines, sale, ids, 1, "placed", placed);
    if (sale.version() > 1) {
      StringBuilder moved = new StringBuilder();
      change(moved, "status", before, sale.status());
      for (int line = 0; sale.isFulfilled() && line < sale.lines(); line++) {
        String field = "items[id=" + (ids.line() + line) + "].fulfilled_quantity";
        change(moved, field, "0.000", sale.units(line) + ".000");
      }
      row(lines, sale, ids, 2, sale.status(), moved);
    }
  }

  private static void row(
      CopyLines lines, Sale sale, Ids ids, int version, String action, StringBuilder changes)
      throws IOException {
    lines.row(ids.order(), version, action, ACTOR, "[" + changes + "]", sale.orderedAt());
  }

  private static void change(
      StringBuilder changes, String field, @Nullable String before, String after) {
    changes
        .append(changes.isEmpty() ? "" : ",")
        .append("{\"field\":\"%s\",\"before\":".formatted(field))
        .append(before == null ? "null" : "\"" + before + "\"")
        .append(",\"after\":\"%s\"}".formatted(after));
  }
}
