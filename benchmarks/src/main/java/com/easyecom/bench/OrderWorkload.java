package com.easyecom.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * The canonical workload: orders of 1 to 3 lines of one unit each, over many products.
 *
 * @param products the ids of the products, all with plenty of stock
 * @param isHot whether every order has the first product, so that all orders meet there
 */
record OrderWorkload(List<Long> products, boolean isHot) {

  private static final int MOST_LINES = 3;

  String name() {
    return isHot ? "one hot product" : "uniform";
  }

  /** The body of the next order. */
  String nextOrder() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    int lines = 1 + random.nextInt(MOST_LINES);
    List<String> items =
        IntStream.range(0, lines)
            .mapToObj(line -> item(isHot && line == 0 ? 0 : random.nextInt(products.size())))
            .toList();
    return "{\"items\": [" + String.join(", ", items) + "]}";
  }

  private String item(int index) {
    return "{\"product_id\": %d, \"quantity\": 1}".formatted(products.get(index));
  }
}
