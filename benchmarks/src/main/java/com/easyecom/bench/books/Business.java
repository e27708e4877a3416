package com.easyecom.bench.books;

import com.easyecom.bench.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Three years of a shop, day by day, the same in each run: it grows, sells most on Saturdays and
 * few goods most often, buys for a month when it runs out, and takes back three of a hundred
 * orders.
 */
final class Business {

  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1_000;
  private static final int RETURNED_OF_THOUSAND = 30;
  private static final int RESTOCKED_OF_HUNDRED = 70;
  private static final int WALK_INS = 40;
  private static final int MOST_LINES = 3;
  private static final int MOST_UNITS = 3;
  private static final int LOSSES = 5;
  private static final int EXPENSES = 4;
  private static final int RENT_CENTS = 250_000;
  private static final int REFUNDED_AFTER_DAYS = 2;
  private static final int LEAST_CENTS = 500;

  private final Calendar calendar;
  private final LocalDate firstDay;
  private final Shelves shelves;
  private final Numbers numbers;
  private final Map<Integer, List<Return>> toReceive = new HashMap<>();
  private final Map<Integer, List<Return>> toRefund = new HashMap<>();
  private int orders;
  private long draws;

  Business(BooksSize size, LocalDate firstDay, Numbers numbers) {
    this.calendar = new Calendar(size, firstDay);
    this.firstDay = firstDay;
    this.shelves = new Shelves(size);
    this.numbers = numbers;
  }

  private record Return(long id, SoldOrder order, SoldOrder.Line line) {}

  Shelves shelves() {
    return shelves;
  }

  /** Lets a day happen; each once, from 0. */
  void day(int day, DayBook book) {
    if (day == 0) {
      witness(book);
    }
    expenses(day, book);
    for (Return due : toRefund.getOrDefault(day, List.of())) {
      book.refunded(due.order, due.line, due.id);
    }
    for (Return due : toReceive.getOrDefault(day, List.of())) {
      boolean isRestocked = Chance.below(HUNDRED, due.id, 5) < RESTOCKED_OF_HUNDRED;
      receive(due, isRestocked, book);
      toRefund.computeIfAbsent(day + REFUNDED_AFTER_DAYS, at -> new ArrayList<>()).add(due);
    }
    toRefund.remove(day);
    toReceive.remove(day);
    for (int end = calendar.ordersUntil(day); orders < end; orders++) {
      sell(day, book);
    }
    for (int i = 0; i < LOSSES; i++) {
      shelves.lose(++draws, i == 0 ? StockReason.SUPPLIER_RETURN : StockReason.STOCK_LOST, book);
    }
  }

  /** What is compared with a twin that the shop makes: one of each that is posted. */
  private void witness(DayBook book) {
    Stock stock = shelves.of(0);
    book.moved(stock.in(10, 3_000), StockReason.OPENING_STOCK);
    book.moved(stock.in(10, 4_000), StockReason.PURCHASE);
    book.moved(stock.out(1), StockReason.STOCK_LOST);
    SoldOrder.Line line = new SoldOrder.Line(numbers.orderItem(), stock.out(4));
    SoldOrder order =
        new SoldOrder(numbers.order(), firstDay.getYear(), 1, "console", true, true, List.of(line));
    book.sold(order);
    Return back = new Return(numbers.giveBack(), order, line);
    receive(back, true, book);
    book.refunded(order, line, back.id);
  }

  private void receive(Return due, boolean isRestocked, DayBook book) {
    Stock stock = shelves.of(due.line.issued().goods().number());
    long cost = -due.line.issued().valueCents();
    book.returned(
        due.order, due.line, due.id, isRestocked ? stock.in(due.line.quantity(), cost) : null);
  }

  private void expenses(int day, DayBook book) {
    int first = day * (EXPENSES + 1);
    boolean isRentDue = calendar.dateOf(day).getDayOfMonth() == 1;
    book.spent(isRentDue ? "Rent" : "Cleaning", first, isRentDue ? RENT_CENTS : LEAST_CENTS);
    for (int i = 1; i <= EXPENSES; i++) {
      book.spent("Petty cash", first + i, LEAST_CENTS + Chance.below(THOUSAND, first + i, 6));
    }
  }

  private void sell(int day, DayBook book) {
    long id = numbers.order();
    int lines = 1 + Chance.below(MOST_LINES, id, 7);
    List<SoldOrder.Line> sold = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      int units = 1 + Chance.below(MOST_UNITS, id, 10 + i);
      Stock stock = shelves.chosen(++draws);
      shelves.fill(stock, units, book);
      sold.add(new SoldOrder.Line(numbers.orderItem(), stock.out(units)));
    }
    SoldOrder order =
        new SoldOrder(
            id,
            calendar.dateOf(day).getYear(),
            buyer(id),
            channel(id),
            Chance.below(10, id, 8) == 0,
            Chance.below(2, id, 9) == 0,
            sold);
    book.sold(order);
    if (Chance.below(THOUSAND, id, 13) < RETURNED_OF_THOUSAND) {
      int back = day + 3 + Chance.below(20, id, 14);
      toReceive
          .computeIfAbsent(back, at -> new ArrayList<>())
          .add(new Return(numbers.giveBack(), order, sold.getFirst()));
    }
  }

  private static int buyer(long order) {
    return Chance.below(HUNDRED, order, 15) < WALK_INS
        ? 0
        : 1 + Shelves.skewed(BooksSize.CUSTOMERS, order, 16);
  }

  private static String channel(long order) {
    int draw = Chance.below(HUNDRED, order, 17);
    return Known.CHANNELS.get(draw < 60 ? 0 : draw < 85 ? 1 : draw < 99 ? 2 : 3);
  }
}
