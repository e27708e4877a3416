package com.easyecom.bench.ordertable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Orders to be placed: one to three lines, half of them of a customer whom the shop knows. Not for
 * several threads.
 */
final class NewOrders {

  static final String PATH = "/api/v1/orders";

  private static final int MOST_LINES = 3;

  private final LoadedTable table;
  private final List<Long> products;
  private final Random random = new Random(11);

  NewOrders(LoadedTable table, List<Long> products) {
    this.table = table;
    this.products = products;
  }

  /** The body of the next one. */
  String next() {
    String items =
        IntStream.rangeClosed(0, random.nextInt(MOST_LINES))
            .mapToObj(line -> products.get(random.nextInt(products.size())))
            .map(product -> "{\"product_id\": %d, \"quantity\": 1}".formatted(product))
            .collect(Collectors.joining(", "));
    if (random.nextBoolean()) {
      return "{\"items\": [%s]}".formatted(items);
    }
    Buyer buyer = new Buyer(1 + random.nextInt(table.size().customers()));
    return "{\"customer_id\": %d, \"items\": [%s]}".formatted(table.customerId(buyer), items);
  }

  static boolean isPlaced(JsonNode order) {
    return order.path("status").asText().equals("confirmed") && order.path("id").asLong() > 0;
  }
}
