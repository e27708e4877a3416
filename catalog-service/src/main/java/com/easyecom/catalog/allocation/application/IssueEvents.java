package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.product.application.SaleFacts;
import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.events.catalog.StockIssued;
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
      events.add(new CausedEvent(event(left, sku, movementIds.get(i)), left.asked().origin()));
    }
    return events;
  }

  private static StockIssued event(IssuedLine left, String sku, long movementId) {
    Issue issue = left.asked().issue();
    Movement movement = left.entry().movement();
    Stock after = movement.after();
    return new StockIssued(
        movementId,
        after.productId(),
        after.version(),
        sku,
        issue.orderId(),
        left.line().orderItemId(),
        issue.fulfilmentId(),
        left.line().quantity(),
        movement.value().negate(),
        after.onHand(),
        after.value(),
        after.value().currency().getCurrencyCode(),
        movement.at());
  }
}
