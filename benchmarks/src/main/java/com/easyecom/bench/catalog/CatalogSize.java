package com.easyecom.bench.catalog;

import java.util.Iterator;
import java.util.List;

/**
 * How large the catalog is.
 *
 * @param movementsEach how many movements each product has
 */
public record CatalogSize(int products, int movementsEach) {

  private static final int LEAST_PRODUCTS = 1_000;
  private static final int MOST_PRODUCTS = 9_999_999;
  private static final int MOST_MOVEMENTS_EACH = 1_000;

  /**
   * Reads {@code --products N --movements N}: a million and ten million when not given.
   *
   * @throws IllegalArgumentException for anything else, in words for whoever typed it
   */
  public static CatalogSize of(List<String> options) {
    long products = 1_000_000;
    long movements = 10_000_000;
    for (Iterator<String> each = options.iterator(); each.hasNext(); ) {
      switch (each.next()) {
        case "--products" -> products = number(each);
        case "--movements" -> movements = number(each);
        default -> throw wrong("the options are --products N and --movements N");
      }
    }
    if (products < LEAST_PRODUCTS || products > MOST_PRODUCTS) {
      throw wrong("--products is a number from %d to %d", LEAST_PRODUCTS, MOST_PRODUCTS);
    }
    if (movements % products != 0
        || movements < products
        || movements > MOST_MOVEMENTS_EACH * products) {
      throw wrong("--movements is 1 to %d times --products", MOST_MOVEMENTS_EACH);
    }
    return new CatalogSize((int) products, (int) (movements / products));
  }

  long movements() {
    return (long) products * movementsEach;
  }

  private static long number(Iterator<String> options) {
    String text = options.hasNext() ? options.next() : "";
    if (!text.matches("\\d{1,10}")) {
      throw wrong("\"%s\" is no number", text);
    }
    return Long.parseLong(text);
  }

  private static IllegalArgumentException wrong(String message, Object... values) {
    return new IllegalArgumentException("bench catalog: " + message.formatted(values));
  }
}
