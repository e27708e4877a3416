package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.allocation.domain.DecidedIssue;
import com.easyecom.catalog.allocation.domain.IssueDecision;
import com.easyecom.catalog.allocation.domain.IssueLine;
import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementTime;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.catalog.stock.application.LedgerEntry;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides issues one after the other, each on what the ones before it left. */
final class IssueBatch {

  private final Map<Long, Stock> stocks;
  private final Map<Long, SortedMap<Long, Quantity>> held;
  private final Map<Long, IssuedStock> known;
  private final Instant now;
  private final SortedMap<Long, Stock> changed = new TreeMap<>();
  private final SortedMap<Long, SortedMap<Long, Quantity>> taken = new TreeMap<>();
  private final List<IssuedLine> issued = new ArrayList<>();

  /**
   * @param stocks the stock of each product that is asked for
   * @param held what the orders hold of each product
   * @param known what left for the same fulfilments before
   */
  IssueBatch(
      Map<Long, Stock> stocks,
      Map<Long, SortedMap<Long, Quantity>> held,
      Map<Long, IssuedStock> known,
      Instant now) {
    this.stocks = new HashMap<>(stocks);
    this.held = held;
    this.known = new HashMap<>(known);
    this.now = now;
  }

  IssueVerdict decide(AskedIssue asked) {
    IssuedStock before = known.get(asked.issue().fulfilmentId());
    if (before != null) {
      return new IssueVerdict.Left(before);
    }
    try {
      return new IssueVerdict.Left(issue(asked));
    } catch (Refusal refusal) {
      return new IssueVerdict.Refused(refusal);
    }
  }

  private IssuedStock issue(AskedIssue asked) {
    Issue issue = asked.issue();
    SortedMap<Long, Stock> wanted = new TreeMap<>();
    for (IssueLine line : issue.lines()) {
      Stock stock = stocks.get(line.productId());
      if (stock != null) {
        wanted.put(line.productId(), stock);
      }
    }
    Instant at = MovementTime.decide(issue.occurredAt(), now, wanted.values());
    SortedMap<Long, Quantity> heldByOrder =
        held.computeIfAbsent(issue.orderId(), id -> new TreeMap<>());
    DecidedIssue decided = IssueDecision.decide(wanted, heldByOrder, issue.lines(), at);
    decided.changed().forEach(stock -> stocks.put(stock.productId(), stock));
    decided.changed().forEach(stock -> changed.put(stock.productId(), stock));
    take(issue.orderId(), heldByOrder, decided.taken());
    enter(asked, decided.movements());
    IssuedStock left = answer(issue, decided.movements(), at);
    known.put(issue.fulfilmentId(), left);
    return left;
  }

  private void take(
      long orderId, Map<Long, Quantity> heldByOrder, SortedMap<Long, Quantity> quantities) {
    SortedMap<Long, Quantity> takenOfOrder = taken.computeIfAbsent(orderId, id -> new TreeMap<>());
    quantities.forEach(
        (productId, quantity) -> {
          heldByOrder.merge(productId, quantity.negate(), Quantity::plus);
          takenOfOrder.merge(productId, quantity, Quantity::plus);
        });
  }

  private void enter(AskedIssue asked, List<Movement> movements) {
    Issue issue = asked.issue();
    for (int i = 0; i < movements.size(); i++) {
      IssueLine line = issue.lines().get(i);
      Cause cause = Cause.ofFulfilment(issue.orderId(), issue.fulfilmentId(), line.orderItemId());
      LedgerEntry entry = new LedgerEntry(movements.get(i), MovementType.OUT, cause, asked.actor());
      issued.add(new IssuedLine(asked, line, entry));
    }
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

  /** The stocks that are different now. */
  Collection<Stock> changed() {
    return changed.values();
  }

  /** How much of each product orders hold no more, by order. */
  SortedMap<Long, SortedMap<Long, Quantity>> taken() {
    return taken;
  }

  /** What leaves, in the order in which it was decided. */
  List<IssuedLine> issued() {
    return issued;
  }
}
