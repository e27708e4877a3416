package com.easyecom.bench.books;

import java.util.List;

/** How many journal lines the books have, or a few more. */
public record BooksSize(int lines) {

  static final int DAYS = 3 * 365 + 1;
  static final int PRODUCTS = 5_000;
  static final int CUSTOMERS = 100_000;

  private static final int LEAST = 100_000;
  private static final int MOST = 20_000_000;
  private static final int NORMAL = 10_000_000;

  /** What belongs to a hundred orders: their own lines, and of all else what comes meanwhile. */
  private static final int LINES_OF_HUNDRED_ORDERS = 886;

  /**
   * Reads {@code --lines N}: ten million when not given.
   *
   * @throws IllegalArgumentException for anything else, in words for whoever typed it
   */
  public static BooksSize of(List<String> options) {
    if (options.isEmpty()) {
      return new BooksSize(NORMAL);
    }
    boolean isNumber =
        options.size() == 2
            && options.getFirst().equals("--lines")
            && options.getLast().matches("\\d{6,8}");
    int lines = isNumber ? Integer.parseInt(options.getLast()) : 0;
    if (lines < LEAST || lines > MOST) {
      throw new IllegalArgumentException(
          "bench books: the option is --lines N, from %d to %d".formatted(LEAST, MOST));
    }
    return new BooksSize(lines);
  }

  int orders() {
    return (int) (lines * 100L / LINES_OF_HUNDRED_ORDERS);
  }
}
