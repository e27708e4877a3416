package com.easyecom.bench.ordertable;

import java.util.List;

/** How many orders are in the table, and how many customers they are of. */
public record TableSize(int orders) {

  /** What placing orders is compared with. */
  public static final TableSize SMALL = new TableSize(10_000);

  private static final int LEAST = SMALL.orders();
  private static final int MOST = 5_000_000;
  private static final int ORDERS_EACH = 20;

  /**
   * Reads {@code --orders N}: a million when not given.
   *
   * @throws IllegalArgumentException for anything else, in words for whoever typed it
   */
  public static TableSize of(List<String> options) {
    if (options.isEmpty()) {
      return new TableSize(1_000_000);
    }
    boolean isNumber =
        options.size() == 2
            && options.getFirst().equals("--orders")
            && options.getLast().matches("\\d{5,7}");
    int orders = isNumber ? Integer.parseInt(options.getLast()) : 0;
    if (orders < LEAST || orders > MOST) {
      throw new IllegalArgumentException(
          "bench order-table: the option is --orders N, from %d to %d".formatted(LEAST, MOST));
    }
    return new TableSize(orders);
  }

  int customers() {
    return orders / ORDERS_EACH;
  }
}
