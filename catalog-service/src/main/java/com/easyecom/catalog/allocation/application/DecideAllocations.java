package com.easyecom.catalog.allocation.application;

import static java.util.stream.Collectors.toSet;

import com.easyecom.catalog.allocation.domain.AllocationDecision;
import com.easyecom.catalog.allocation.domain.DecidedAllocations;
import com.easyecom.catalog.allocation.domain.GrantedRequest;
import com.easyecom.catalog.allocation.domain.Hold;
import com.easyecom.catalog.allocation.domain.HoldRequest;
import com.easyecom.catalog.product.application.FindProducts;
import com.easyecom.catalog.product.application.SaleFacts;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.events.catalog.StockAllocated;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Decides requests to hold stock that arrived together, in one transaction. */
@ApplicationScoped
public class DecideAllocations {

  private final Stocks stocks;
  private final FindProducts products;
  private final Holds holds;
  private final GrantedRequests grantedRequests;
  private final Events events;
  private final Clock clock;

  DecideAllocations(
      Stocks stocks,
      FindProducts products,
      Holds holds,
      GrantedRequests grantedRequests,
      Events events,
      Clock clock) {
    this.stocks = stocks;
    this.products = products;
    this.holds = holds;
    this.grantedRequests = grantedRequests;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A refused request leaves no trace and does not disturb the others.
   *
   * @param requests in the order of their arrival
   * @return what became of each, in the same order
   * @throws RequestKeyTaken to be tried again
   */
  @Transactional
  public List<Allocation> decide(List<HoldRequest> requests) {
    Set<Long> productIds =
        requests.stream().flatMap(request -> request.demand().keySet().stream()).collect(toSet());
    Map<Long, Stock> locked = stocks.lock(productIds);
    // Read under the lock: a request with the same key and lines waited there for this one.
    Instant now = clock.instant();
    Instant since = now.minus(ForgetRequests.KEPT);
    Map<String, GrantedRequest> known =
        grantedRequests.find(requests.stream().map(HoldRequest::key).toList(), since);
    Map<Long, SaleFacts> facts = products.saleFacts(productIds);

    DecidedAllocations decided = AllocationDecision.decide(locked, forSale(facts), known, requests);

    stocks.save(decided.changed());
    holds.add(decided.holds(), now);
    grantedRequests.add(decided.granted(), now, since);
    events.publish(decided.holds().stream().map(hold -> event(hold, now)).toList());
    return answers(requests, decided, facts);
  }

  private static Set<Long> forSale(Map<Long, SaleFacts> facts) {
    return facts.values().stream()
        .filter(SaleFacts::isForSale)
        .map(SaleFacts::productId)
        .collect(toSet());
  }

  private static List<Allocation> answers(
      List<HoldRequest> requests, DecidedAllocations decided, Map<Long, SaleFacts> facts) {
    List<Allocation> answers = new ArrayList<>(requests.size());
    for (int i = 0; i < requests.size(); i++) {
      List<SaleFacts> named =
          requests.get(i).demand().keySet().stream()
              .map(facts::get)
              .filter(Objects::nonNull)
              .toList();
      answers.add(new Allocation(decided.verdicts().get(i), named));
    }
    return answers;
  }

  private static StockAllocated event(Hold hold, Instant now) {
    Stock after = hold.after();
    return new StockAllocated(
        after.productId(),
        after.version(),
        hold.orderId(),
        hold.quantity(),
        after.onHand(),
        after.allocated(),
        now);
  }
}
