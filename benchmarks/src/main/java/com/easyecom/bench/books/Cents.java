package com.easyecom.bench.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Reads amounts of answers. */
final class Cents {

  private Cents() {}

  /** A field's amount; zero when it is not there. */
  static long of(JsonNode body, String field) {
    JsonNode amount = body.path(field);
    return amount.isMissingNode() || amount.isNull()
        ? 0
        : new BigDecimal(amount.asText()).movePointRight(2).longValueExact();
  }

  /** The sum of a field over rows. */
  static long sum(JsonNode rows, String field) {
    long sum = 0;
    for (JsonNode row : rows) {
      sum += of(row, field);
    }
    return sum;
  }
}
