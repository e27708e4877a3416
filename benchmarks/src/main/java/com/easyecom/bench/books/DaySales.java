package com.easyecom.bench.books;

import static com.easyecom.bench.database.CopyLines.amount;

import com.easyecom.bench.database.StackDatabase;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of a day's sales, and the orders that they are of. */
final class DaySales {

  private final Rows orders =
      new Rows("sale_order (order_id, order_number, customer_id, channel_id)");
  private final Rows lines =
      new Rows(
          "sale_line (kind, source_event_id, position, order_id, order_item_id, fulfilment_id,"
              + " return_id, product_id, sku, quantity, gross, discount, returned, tax,"
              + " returned_tax, cost, entry_date, effective_date)");
  private final LocalDate day;
  private final Map<String, Long> channelIds;

  /**
   * @param channelIds by name
   */
  DaySales(LocalDate day, Map<String, Long> channelIds) {
    this.day = day;
    this.channelIds = channelIds;
  }

  /** What is in a line, in cents, but for the quantity. */
  private record Figures(
      int quantity,
      long gross,
      long discount,
      long returned,
      long tax,
      long returnedTax,
      long cost) {}

  void sold(UUID event, SoldOrder order) {
    orders.add(
        order.id(),
        order.number(),
        order.customerId(),
        Objects.requireNonNull(channelIds.get(order.channel())));
    int position = 0;
    for (SoldOrder.Line line : order.lines()) {
      Figures figures =
          new Figures(
              line.quantity(),
              line.grossCents(),
              order.discountCents(line),
              0,
              order.taxCents(line),
              0,
              0);
      line("sale", event, ++position, order, line, null, figures);
    }
  }

  void issued(UUID event, SoldOrder order, SoldOrder.Line line) {
    long cost = -line.issued().valueCents();
    line("cost_of_sale", event, 1, order, line, null, cost(line.quantity(), cost));
  }

  void returned(UUID event, SoldOrder order, SoldOrder.Line line, long returnId) {
    Figures figures =
        new Figures(-line.quantity(), 0, 0, order.netCents(line), 0, order.taxCents(line), 0);
    line("return", event, 1, order, line, returnId, figures);
  }

  void restocked(
      UUID event, SoldOrder order, SoldOrder.Line line, long returnId, Stock.Movement back) {
    Figures figures = cost(-back.quantity(), -back.valueCents());
    line("restock", event, 1, order, line, returnId, figures);
  }

  private static Figures cost(int quantity, long cents) {
    return new Figures(quantity, 0, 0, 0, 0, 0, cents);
  }

  private void line(
      String kind,
      UUID event,
      int position,
      SoldOrder order,
      SoldOrder.Line line,
      @Nullable Long returnId,
      Figures figures) {
    lines.add(
        kind,
        event,
        position,
        order.id(),
        line.itemId(),
        returnId == null ? order.id() : null,
        returnId,
        line.issued().goods().id(),
        line.issued().goods().sku(),
        figures.quantity(),
        amount(figures.gross()),
        amount(figures.discount()),
        amount(figures.returned()),
        amount(figures.tax()),
        amount(figures.returnedTax()),
        amount(figures.cost()),
        day,
        day);
  }

  void copyTo(StackDatabase database) {
    orders.copyTo(database, 0);
    lines.copyTo(database, 0);
  }
}
