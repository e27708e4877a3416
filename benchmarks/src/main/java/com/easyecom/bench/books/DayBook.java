package com.easyecom.bench.books;

import static com.easyecom.bench.books.Leg.credit;
import static com.easyecom.bench.books.Leg.debit;
import static com.easyecom.bench.database.CopyLines.amount;

import com.easyecom.bench.books.DayEntries.Reference;
import com.easyecom.bench.database.StackDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whatever happened on a day, as the rows that accounting-service would have of it. */
final class DayBook {

  /** Marks the entry that each day that was loaded has. */
  static final String MARK = "books_bench";

  private static final int OPENS_AT_HOUR = 8;

  private final DayEntries entries;
  private final DaySales sales;
  private final Rows movements =
      new Rows(
          "inventory_movement (movement_id, product_id, movement_type, quantity, value,"
              + " stock_version, occurred_at, source_sequence, effective_day, posting_day,"
              + " inflow)");
  private final Rows inbox = new Rows("inbox (event_id, consumed_at)");
  private final Numbers numbers;
  private final LocalDate day;
  private final Instant opensAt;
  private int events;

  DayBook(LocalDate day, Known known, Numbers numbers) {
    this.entries = new DayEntries(day, known.accountIds());
    this.sales = new DaySales(day, known.channelIds());
    this.numbers = numbers;
    this.day = day;
    this.opensAt = day.atTime(OPENS_AT_HOUR, 0).toInstant(ZoneOffset.UTC);
  }

  /** Stock that moved without an order. */
  void moved(Stock.Movement movement, StockReason reason) {
    Numbers.Event event = event();
    long id = movement(movement, reason.movementType(), event);
    long cents = Math.abs(movement.valueCents());
    String what = units(movement) + " of " + movement.goods().sku();
    if (cents != 0) {
      entries.post(
          event,
          reason.name().toLowerCase(Locale.ROOT),
          reason.title() + ": " + what,
          new Reference("stock_movement", id),
          debit(reason.debited(), cents),
          credit(reason.credited(), cents));
    }
  }

  /** An order that was handed over, and counts as paid. */
  void sold(SoldOrder order) {
    Reference reference = new Reference("order", order.id());
    for (SoldOrder.Line line : order.lines()) {
      Numbers.Event issue = event();
      long movement = movement(line.issued(), "issue", issue);
      long cost = -line.issued().valueCents();
      entries.post(
          issue,
          "cost_of_sale",
          "Cost of goods sold: " + told(line.issued(), movement),
          reference,
          debit("5000", cost),
          credit("1200", cost));
      sales.issued(issue.id(), order, line);
    }
    Numbers.Event sale = event();
    long total = order.grossCents() - order.discountCents() + order.taxCents();
    entries.post(
        sale,
        "sale",
        "Sale: order " + order.number(),
        reference,
        debit("1100", total),
        debit("4100", order.discountCents()),
        credit("4000", order.grossCents()),
        credit("2100", order.taxCents()));
    entries.post(
        sale,
        "payment",
        "Payment: order " + order.number(),
        reference,
        debit("1000", total),
        credit("1100", total));
    sales.sold(sale.id(), order);
  }

  /**
   * A line of an order came back as a whole.
   *
   * @param back what was restocked; null: nothing
   */
  void returned(
      SoldOrder order, SoldOrder.Line line, long returnId, Stock.@Nullable Movement back) {
    Reference reference = new Reference("return", returnId);
    Numbers.Event received = event();
    entries.post(
        received,
        "return",
        "Return: order " + order.number(),
        reference,
        debit("4200", order.netCents(line)),
        debit("2100", order.taxCents(line)),
        credit("1100", order.netCents(line) + order.taxCents(line)));
    sales.returned(received.id(), order, line, returnId);
    if (back != null) {
      Numbers.Event restocked = event();
      long movement = movement(back, "return_in", restocked);
      entries.post(
          restocked,
          "restock",
          "Goods restocked: " + told(back, movement),
          reference,
          debit("1200", back.valueCents()),
          credit("5000", back.valueCents()));
      sales.restocked(restocked.id(), order, line, returnId, back);
    }
  }

  void refunded(SoldOrder order, SoldOrder.Line line, long returnId) {
    long total = order.netCents(line) + order.taxCents(line);
    entries.post(
        event(),
        "refund",
        "Refund: order " + order.number(),
        new Reference("return", returnId),
        debit("1100", total),
        credit("1000", total));
  }

  /** What a person spent; number tells the entry. */
  void spent(String forWhat, long number, long cents) {
    entries.postByHand(
        forWhat, new Reference(MARK, number), debit("6000", cents), credit("1000", cents));
  }

  private Numbers.Event event() {
    Numbers.Event event = numbers.event(opensAt.plusSeconds(++events));
    inbox.add(event.id(), event.at());
    return event;
  }

  private long movement(Stock.Movement movement, String type, Numbers.Event event) {
    long id = numbers.movement();
    movements.add(
        id,
        movement.goods().id(),
        type,
        movement.quantity(),
        amount(movement.valueCents()),
        movement.version(),
        event.at(),
        event.sequence(),
        day,
        day,
        Math.max(0, movement.quantity()));
    return id;
  }

  private static String told(Stock.Movement movement, long id) {
    return units(movement) + " of " + movement.goods().sku() + ", movement " + id;
  }

  private static String units(Stock.Movement movement) {
    return Math.abs(movement.quantity()) + ".000";
  }

  int lineCount() {
    return entries.lineCount();
  }

  /** Copies all of it. The triggers chain the entries, and keep balances and sums. */
  void copyTo(StackDatabase database) {
    entries.copyTo(database);
    sales.copyTo(database);
    movements.copyTo(database, 0);
    inbox.copyTo(database, 0);
  }
}
