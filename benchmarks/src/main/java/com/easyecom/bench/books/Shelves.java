package com.easyecom.bench.books;

import com.easyecom.bench.Chance;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The stock of all products. */
final class Shelves {

  private static final int FINE = 1 << 24;
  private static final int DAYS_OF_A_PURCHASE = 30;
  private static final int UNITS_OF_AN_ORDER = 4;
  private static final int LEAST_UNITS = 10;
  private static final int TOO_MANY = 8;
  private static final int TOO_MANY_EACH = 20;

  private final Stock[] stocks =
      IntStream.rangeClosed(0, BooksSize.PRODUCTS)
          .mapToObj(number -> new Stock(new Goods(number)))
          .toArray(Stock[]::new);
  private final double unitsOfMonth;

  Shelves(BooksSize size) {
    this.unitsOfMonth =
        (double) size.orders() / BooksSize.DAYS * UNITS_OF_AN_ORDER * DAYS_OF_A_PURCHASE;
  }

  /** A number from 0 to less than {@code end}, of which the first come most often. */
  static int skewed(int end, long of, int purpose) {
    double draw = (double) Chance.below(FINE, of, purpose) / FINE;
    return (int) (end * draw * draw * draw);
  }

  Stock of(int number) {
    return stocks[number];
  }

  Stream<Stock> all() {
    return Stream.of(stocks);
  }

  /** What somebody wants to have. */
  Stock chosen(long draw) {
    return stocks[1 + skewed(BooksSize.PRODUCTS, draw, 20)];
  }

  /** Buys for a month when there is less than so much, and sometimes for many. */
  void fill(Stock stock, int units, DayBook book) {
    if (stock.onHand() >= units) {
      return;
    }
    int number = stock.goods().number();
    double share =
        Math.cbrt((double) number / BooksSize.PRODUCTS)
            - Math.cbrt((number - 1.0) / BooksSize.PRODUCTS);
    int quantity = LEAST_UNITS + (int) (unitsOfMonth * share);
    long time = (long) stock.version() * BooksSize.PRODUCTS + number;
    if (Chance.below(TOO_MANY_EACH, time, 21) == 0) {
      quantity *= TOO_MANY;
    }
    boolean isFirst = stock.version() == 0;
    book.moved(
        stock.in(quantity, (long) quantity * stock.goods().costCents(time)),
        isFirst ? StockReason.OPENING_STOCK : StockReason.PURCHASE);
  }

  /** One of something is broken, or goes back. */
  void lose(long draw, StockReason reason, DayBook book) {
    Stock stock = stocks[1 + Chance.below(BooksSize.PRODUCTS, draw, 22)];
    if (stock.onHand() > 0) {
      book.moved(stock.out(1), reason);
    }
  }
}
