package com.easyecom.bench.ordertable;

import com.easyecom.bench.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The order of a number, from 1: the same in each run. All are of the years 2023 to 2025, at equal
 * distances; 60 % have a customer, 5 % the first one and 2 % the second.
 */
record Sale(int number, TableSize size) {

  /** No other order of the shop is earlier than this. */
  static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

  static final int PRICE_CENTS = 500;
  static final int COST_CENTS = 200;

  private static final Instant BEGIN = Instant.parse("2023-01-01T00:00:00Z");
  private static final long MICROS = Duration.between(BEGIN, END).toMillis() * 1_000;
  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1_000;
  private static final int WALK_INS = 40;
  private static final int OF_FIRST = 5;
  private static final int OF_SECOND = 2;
  private static final int MOST_LINES = 3;
  private static final int MOST_UNITS = 3;
  private static final int DISCOUNTED_EACH = 10;

  Instant orderedAt() {
    return BEGIN.plus(Duration.ofNanos(1_000 * ((number - 1) * (MICROS / size.orders()))));
  }

  /**
   * @param sequence drawn for it
   */
  String orderNumber(long sequence) {
    return "ORD-%04d-%06d"
        .formatted(orderedAt().atZone(ZoneOffset.UTC).getYear(), sequence)
        .toUpperCase(Locale.ROOT);
  }

  /** The customer's number; 0 for whoever walked in. */
  int buyer() {
    int draw = Chance.below(HUNDRED, number, 1);
    if (draw < WALK_INS) {
      return 0;
    }
    if (draw < WALK_INS + OF_FIRST) {
      return 1;
    }
    return draw < WALK_INS + OF_FIRST + OF_SECOND
        ? 2
        : 3 + Chance.below(size.customers() - 2, number, 2);
  }

  /** The first customer has no drafts: frequent with each other, but not together. */
  String status() {
    int draw = Chance.below(THOUSAND, number, 3);
    if (draw < 10) {
      return buyer() == 1 ? "confirmed" : "draft";
    }
    if (draw < 60) {
      return "confirmed";
    }
    return draw < 120 ? "cancelled" : "fulfilled";
  }

  boolean isFulfilled() {
    return status().equals("fulfilled");
  }

  String channel() {
    int draw = Chance.below(THOUSAND, number, 4);
    if (draw < 600) {
      return "api";
    }
    if (draw < 850) {
      return "console";
    }
    return draw < 990 ? "whatsapp" : "import";
  }

  int lines() {
    return 1 + Chance.below(MOST_LINES, number, 5);
  }

  /** Units of a line, from 0. */
  int units(int line) {
    return 1 + Chance.below(MOST_UNITS, number, 8 + line);
  }

  /** The index of a line's product. */
  int product(int line, int products) {
    return (Chance.below(products, number, 6) + line) % products;
  }

  int subtotalCents() {
    int units = 0;
    for (int line = 0; line < lines(); line++) {
      units += units(line);
    }
    return units * PRICE_CENTS;
  }

  int discountCents() {
    return number % DISCOUNTED_EACH == 0 ? HUNDRED : 0;
  }

  int taxCents() {
    return number % 2 == 0 ? subtotalCents() / 10 : 0;
  }

  int totalCents() {
    return subtotalCents() - discountCents() + taxCents();
  }

  int revenueCents() {
    return isFulfilled() ? subtotalCents() - discountCents() : 0;
  }

  /** One, and one more for what happened after it was placed. */
  int version() {
    return isFulfilled() || status().equals("cancelled") ? 2 : 1;
  }
}
