package com.easyecom.acceptance.lives;

import com.easyecom.acceptance.Database;
import java.util.List;

/** The events that orders and returns told, as order-service keeps them to be published. */
record Told(Database database) {

  private static final String EVENTS =
      """
      SELECT split_part(type, '.', 4) || ' ' || aggregate_version FROM orders.outbox
      WHERE topic = '%s' AND aggregate_id = '%d' ORDER BY seq
      """;

  String ofOrder(long id) {
    return text(EVENTS.formatted("easyecom.order.order", id));
  }

  String ofReturn(long id) {
    return text(EVENTS.formatted("easyecom.order.return", id));
  }

  private String text(String sql) {
    List<String> events = database.texts(sql);
    return String.join("\n", events);
  }
}
