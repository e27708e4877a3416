package com.easyecom.bench.ordertable;

import com.easyecom.kernel.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Predicate;

/** What pages of orders and customers must be like. */
final class Answers {

  static final int PAGE = PageRequest.DEFAULT_LIMIT;

  private Answers() {}

  static boolean isFull(JsonNode page) {
    return page.size() == PAGE;
  }

  /** Whether none is newer than the one before it. */
  static boolean isNewestFirst(JsonNode page) {
    for (int i = 1; i < page.size(); i++) {
      if (orderedAt(page.get(i)).isAfter(orderedAt(page.get(i - 1)))) {
        return false;
      }
    }
    return true;
  }

  static boolean isFullAndNewestFirst(JsonNode page) {
    return isFull(page) && isNewestFirst(page);
  }

  /** Whether there is something, and it is so of each. */
  static boolean some(JsonNode page, Predicate<JsonNode> isSo) {
    return !page.isEmpty() && all(page, isSo);
  }

  static boolean all(JsonNode page, Predicate<JsonNode> isSo) {
    for (JsonNode one : page) {
      if (!isSo.test(one)) {
        return false;
      }
    }
    return true;
  }

  static Predicate<JsonNode> has(String field, Object value) {
    return one -> one.path(field).asText().equals(value.toString());
  }

  static Instant orderedAt(JsonNode order) {
    return Instant.parse(order.path("ordered_at").asText());
  }
}
