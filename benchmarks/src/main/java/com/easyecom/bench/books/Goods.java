package com.easyecom.bench.books;

import com.easyecom.bench.Chance;
import java.util.Locale;

/**
 * The product of a number: the same in each run. Those from 1 are sold to anybody; number 0 is sold
 * once, on the first day, and compared with a twin that the shop makes.
 */
record Goods(int number) {

  static final int CATEGORIES = 40;

  private static final int PRICES = 200;
  private static final int LOWEST_PRICE = 5;
  private static final int CENTS = 100;

  /** Far from all ids that the shop itself gives. */
  long id() {
    return Numbers.BEGIN + number;
  }

  String sku() {
    return String.format(Locale.ROOT, "books-%05d", number);
  }

  String name() {
    return "Goods " + number;
  }

  /** Some categories have many products, some few. */
  String category() {
    int draw = Chance.below(CATEGORIES * CATEGORIES, number, 1);
    return "Books category " + (int) Math.sqrt(draw);
  }

  /** Whole units of the currency: shares of discount and tax have no rest then. */
  int priceCents() {
    return number == 0 ? 20 * CENTS : CENTS * (LOWEST_PRICE + Chance.below(PRICES, number, 2));
  }

  /** What a supplier asks for it that time. */
  int costCents(long time) {
    int percent = 40 + Chance.below(20, number, 3) + Chance.below(11, time, 4);
    return priceCents() * percent / 100;
  }
}
