package com.easyecom.catalog.allocation.application;

import static java.util.stream.Collectors.toSet;

import com.easyecom.catalog.allocation.domain.DecidedIssue;
import com.easyecom.catalog.allocation.domain.IssueDecision;
import com.easyecom.catalog.allocation.domain.IssueLine;
import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementTime;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.catalog.stock.application.LedgerEntry;
import com.easyecom.catalog.stock.application.StockLedger;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes held stock out for a fulfilment, and says what it cost. */
@ApplicationScoped
public class IssueStock {

  private final Stocks stocks;
  private final StockLedger ledger;
  private final Holds holds;
  private final UnclaimedOrders unclaimedOrders;
  private final IssuedStocks issuedStocks;
  private final IssueEvents issueEvents;
  private final Events events;
  private final Clock clock;

  IssueStock(
      Stocks stocks,
      StockLedger ledger,
      Holds holds,
      UnclaimedOrders unclaimedOrders,
      IssuedStocks issuedStocks,
      IssueEvents issueEvents,
      Events events,
      Clock clock) {
    this.stocks = stocks;
    this.ledger = ledger;
    this.holds = holds;
    this.unclaimedOrders = unclaimedOrders;
    this.issuedStocks = issuedStocks;
    this.issueEvents = issueEvents;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Each line is a movement of its own; what it took off the stock's value is the line's cost. The
   * same fulfilment again answers what the first call did and moves nothing.
   *
   * @param actor who fulfils
   * @throws Refusal {@code not_allocated} for more than the order holds; {@code
   *     backdating_unavailable} for a time before a product's latest movement; {@code
   *     invalid_request} for one in the future
   */
  @Transactional
  public IssuedStock issue(Issue issue, String actor) {
    Map<Long, Stock> locked =
        stocks.lock(issue.lines().stream().map(IssueLine::productId).collect(toSet()));
    // Read under the lock: the same fulfilment, sent twice, waited there for the first.
    Optional<IssuedStock> before = issuedStocks.of(issue.fulfilmentId());
    return before.orElseGet(() -> issueNow(issue, locked, actor));
  }

  private IssuedStock issueNow(Issue issue, Map<Long, Stock> locked, String actor) {
    Instant at = MovementTime.decide(issue.occurredAt(), clock.instant(), locked.values());
    DecidedIssue decided =
        IssueDecision.decide(locked, holds.of(issue.orderId()), issue.lines(), at);
    stocks.save(decided.changed());
    holds.reduce(issue.orderId(), decided.taken());
    // Only a stored order is fulfilled.
    unclaimedOrders.remove(List.of(issue.orderId()));
    List<LedgerEntry> entries = entries(issue, decided.movements(), actor);
    List<Long> movementIds = ledger.append(entries);
    events.publish(issueEvents.of(issue, entries, movementIds));
    return answer(issue, decided.movements(), at);
  }

  private static List<LedgerEntry> entries(Issue issue, List<Movement> movements, String actor) {
    List<LedgerEntry> entries = new ArrayList<>(movements.size());
    for (int i = 0; i < movements.size(); i++) {
      long orderItemId = issue.lines().get(i).orderItemId();
      Cause cause = Cause.ofFulfilment(issue.orderId(), issue.fulfilmentId(), orderItemId);
      entries.add(new LedgerEntry(movements.get(i), MovementType.OUT, cause, actor));
    }
    return entries;
  }

  private static IssuedStock answer(Issue issue, List<Movement> movements, Instant at) {
    List<IssuedStock.Line> lines = new ArrayList<>(movements.size());
    for (int i = 0; i < movements.size(); i++) {
      lines.add(
          new IssuedStock.Line(
              issue.lines().get(i).orderItemId(), movements.get(i).value().negate()));
    }
    return new IssuedStock(at, lines);
  }
}
