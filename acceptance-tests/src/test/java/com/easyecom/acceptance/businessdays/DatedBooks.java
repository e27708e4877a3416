package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.businessdays.Side.credit;
import static com.easyecom.acceptance.businessdays.Side.debit;

import com.easyecom.acceptance.lives.BooksModel;
import com.easyecom.acceptance.lives.MovedModel;
import com.easyecom.acceptance.lives.OrderModel;
import com.easyecom.acceptance.lives.Refused;
import com.easyecom.acceptance.lives.ReturnModel;
import com.easyecom.acceptance.lives.SoldModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Posts what happens by the table of DESIGN, section 5, day by day. */
final class DatedBooks implements BooksModel {

  final ChartModel chart = new ChartModel();
  final JournalModel journal = new JournalModel();
  final List<DatedMovement> movements = new ArrayList<>();
  final SalesBook sales = new SalesBook();

  /** How many movements were refused for the closed month that they were dated in. */
  int refusedMovements;

  private final ShopClock clock;
  private Instant past;

  DatedBooks(ShopClock clock) {
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return past == null ? clock.began() : past;
  }

  /**
   * Does something as of another time.
   *
   * @param time null: now
   */
  void asOf(Instant time, Runnable what) {
    past = time;
    try {
      what.run();
    } finally {
      past = null;
    }
  }

  /**
   * Does what a person dates, which is refused in a closed month.
   *
   * @param time null: now
   */
  void dated(Instant time, Runnable what) {
    if (time != null && journal.isClosed(YearMonth.from(ShopClock.dayOf(time)))) {
      refusedMovements++;
      throw Refused.conflict("period_closed");
    }
    asOf(time, what);
  }

  private LocalDate day() {
    return ShopClock.dayOf(now());
  }

  @Override
  public void moved(MovedModel movement) {
    LocalDate day = day();
    LocalDate entryDay = journal.firstOpenFrom(day);
    movements.add(new DatedMovement(movement, entryDay, day));
    sales.moved(entryDay, movement);
    journal.post(
        day,
        () -> reference(movement),
        List.of(
            debit(chart.of("inventory"), movement.value()),
            credit(chart.of(MovementRules.other(movement)), movement.value())));
  }

  private static String reference(MovedModel movement) {
    return movement.isOfOrder()
        ? movement.referenceType() + " " + movement.reference().getAsLong()
        : "stock_movement";
  }

  @Override
  public void sold(SoldModel part) {
    BigDecimal total = part.net().add(part.tax());
    journal.post(
        day(),
        () -> "order " + part.order().id(),
        List.of(
            debit(chart.of("receivables"), total),
            debit(chart.of("discounts"), part.discount()),
            credit(chart.of("sales"), part.subtotal()),
            credit(chart.of("sales_tax"), part.tax())));
    journal.post(
        day(),
        () -> "order " + part.order().id(),
        List.of(debit(chart.of("cash"), total), credit(chart.of("receivables"), total)));
    sales.sold(journal.firstOpenFrom(day()), part);
  }

  /** A sale that is to be as if it had never been, on its day. */
  void undone(OrderModel order) {
    sales.undone(journal.firstOpenFrom(day()), order);
    String about = "order " + order.id();
    BigDecimal total = order.total();
    journal.post(
        day(),
        () -> about,
        List.of(
            credit(chart.of("receivables"), total),
            credit(chart.of("discounts"), order.discount),
            debit(chart.of("sales"), order.subtotal()),
            debit(chart.of("sales_tax"), order.tax)));
    journal.post(
        day(),
        () -> about,
        List.of(debit(chart.of("receivables"), total), credit(chart.of("cash"), total)));
  }

  @Override
  public void takenBack(ReturnModel it) {
    journal.post(
        day(),
        () -> "return " + it.id(),
        List.of(
            debit(chart.of("sales_returns"), it.net()),
            debit(chart.of("sales_tax"), it.tax()),
            credit(chart.of("receivables"), it.total())));
    LocalDate entryDay = journal.firstOpenFrom(day());
    it.items().forEach(item -> sales.takenBack(entryDay, it.order(), item));
  }

  @Override
  public void refunded(ReturnModel it) {
    journal.post(
        day(),
        () -> "return " + it.id(),
        List.of(debit(chart.of("receivables"), it.total()), credit(chart.of("cash"), it.total())));
  }
}
