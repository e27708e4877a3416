package com.easyecom.catalog.allocation.application;

import static java.util.stream.Collectors.toSet;

import com.easyecom.catalog.allocation.domain.IssueLine;
import com.easyecom.catalog.product.application.FindProducts;
import com.easyecom.catalog.product.application.SaleFacts;
import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.LedgerEntry;
import com.easyecom.events.catalog.StockIssued;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What others are told of stock that left for an order. */
@Singleton
class IssueEvents {

  private final FindProducts products;

  IssueEvents(FindProducts products) {
    this.products = products;
  }

  /** One event for each line, in their order. */
  List<StockIssued> of(Issue issue, List<LedgerEntry> entries, List<Long> movementIds) {
    Map<Long, SaleFacts> facts =
        products.saleFacts(issue.lines().stream().map(IssueLine::productId).collect(toSet()));
    List<StockIssued> events = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      IssueLine line = issue.lines().get(i);
      String sku = Objects.requireNonNull(facts.get(line.productId())).sku();
      events.add(event(issue, line, sku, entries.get(i).movement(), movementIds.get(i)));
    }
    return events;
  }

  private static StockIssued event(
      Issue issue, IssueLine line, String sku, Movement movement, long movementId) {
    Stock after = movement.after();
    return new StockIssued(
        movementId,
        line.productId(),
        after.version(),
        sku,
        issue.orderId(),
        line.orderItemId(),
        issue.fulfilmentId(),
        line.quantity(),
        movement.value().negate(),
        after.onHand(),
        after.value(),
        after.value().currency().getCurrencyCode(),
        movement.at());
  }
}
