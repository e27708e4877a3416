package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.product.application.SaleFacts;
import com.easyecom.catalog.stock.application.MovementEvents;
import com.easyecom.kit.outbox.CausedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What others are told of stock that left for an order. */
final class IssueEvents {

  private IssueEvents() {}

  /** One event for each line, in their order. */
  static List<CausedEvent> of(
      List<IssuedLine> issued, List<Long> movementIds, Map<Long, SaleFacts> facts) {
    List<CausedEvent> events = new ArrayList<>(issued.size());
    for (int i = 0; i < issued.size(); i++) {
      IssuedLine left = issued.get(i);
      String sku = Objects.requireNonNull(facts.get(left.line().productId())).sku();
      events.add(
          new CausedEvent(
              MovementEvents.issued(movementIds.get(i), sku, left.entry()), left.asked().origin()));
    }
    return events;
  }
}
