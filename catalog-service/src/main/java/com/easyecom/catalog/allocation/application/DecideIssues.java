package com.easyecom.catalog.allocation.application;

import static java.util.stream.Collectors.toSet;

import com.easyecom.catalog.allocation.domain.IssueLine;
import com.easyecom.catalog.product.application.FindProducts;
import com.easyecom.catalog.product.application.SaleFacts;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.StockLedger;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides issues that were asked for together, in one transaction. */
@ApplicationScoped
public class DecideIssues {

  private final Stocks stocks;
  private final StockLedger ledger;
  private final Holds holds;
  private final UnclaimedOrders unclaimedOrders;
  private final IssuedStocks issuedStocks;
  private final FindProducts products;
  private final Events events;
  private final Clock clock;

  DecideIssues(
      Stocks stocks,
      StockLedger ledger,
      Holds holds,
      UnclaimedOrders unclaimedOrders,
      IssuedStocks issuedStocks,
      FindProducts products,
      Events events,
      Clock clock) {
    this.stocks = stocks;
    this.ledger = ledger;
    this.holds = holds;
    this.unclaimedOrders = unclaimedOrders;
    this.issuedStocks = issuedStocks;
    this.products = products;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A refused one leaves no trace and does not disturb the others.
   *
   * @param asked in the order of their arrival
   * @param patience how long is waited for stock that another transaction holds
   * @return what became of each, in the same order
   */
  @Transactional
  public List<IssueVerdict> decide(List<AskedIssue> asked, Duration patience) {
    Set<Long> productIds =
        asked.stream()
            .flatMap(one -> one.issue().lines().stream())
            .map(IssueLine::productId)
            .collect(toSet());
    Map<Long, Stock> locked = stocks.lock(productIds, patience);
    // Read under the lock: the same fulfilment, sent twice, waited there for the first.
    IssueBatch batch =
        new IssueBatch(
            locked,
            holds.of(asked.stream().map(one -> one.issue().orderId()).collect(toSet())),
            issuedStocks.of(asked.stream().map(one -> one.issue().fulfilmentId()).toList()),
            clock.instant());
    List<IssueVerdict> verdicts = asked.stream().map(batch::decide).toList();
    if (!batch.issued().isEmpty()) {
      write(batch, products.saleFacts(productIds));
    }
    return verdicts;
  }

  private void write(IssueBatch batch, Map<Long, SaleFacts> facts) {
    stocks.save(batch.changed());
    holds.reduce(batch.taken());
    // Only a stored order is fulfilled.
    unclaimedOrders.remove(batch.taken().keySet());
    List<Long> movementIds = ledger.append(batch.issued().stream().map(IssuedLine::entry).toList());
    events.publishCaused(IssueEvents.of(batch.issued(), movementIds, facts));
  }
}
