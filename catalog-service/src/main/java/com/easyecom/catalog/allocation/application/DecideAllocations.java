package com.easyecom.catalog.allocation.application;

import static java.util.stream.Collectors.toSet;

import com.easyecom.catalog.allocation.domain.AllocationDecision;
import com.easyecom.catalog.allocation.domain.DecidedAllocations;
import com.easyecom.catalog.allocation.domain.GrantedRequest;
import com.easyecom.catalog.allocation.domain.HoldRequest;
import com.easyecom.catalog.product.application.FindProducts;
import com.easyecom.catalog.product.application.SaleFacts;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.kit.crash.CrashPoint;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
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
  private final UnclaimedOrders unclaimedOrders;
  private final Events events;
  private final Clock clock;
  private final Duration unclaimedAfter;

  DecideAllocations(
      Stocks stocks,
      FindProducts products,
      Holds holds,
      GrantedRequests grantedRequests,
      UnclaimedOrders unclaimedOrders,
      Events events,
      Clock clock,
      AllocationConfig config) {
    this.stocks = stocks;
    this.products = products;
    this.holds = holds;
    this.grantedRequests = grantedRequests;
    this.unclaimedOrders = unclaimedOrders;
    this.events = events;
    this.clock = clock;
    this.unclaimedAfter = config.unclaimedAfter();
  }

  /**
   * A refused request leaves no trace and does not disturb the others.
   *
   * @param asked in the order of their arrival
   * @param patience how long is waited for stock that another transaction holds
   * @return what became of each, in the same order
   * @throws RequestKeyTaken to be tried again
   */
  @Transactional
  public List<Allocation> decide(List<AskedHold> asked, Duration patience) {
    List<HoldRequest> requests = asked.stream().map(AskedHold::request).toList();
    Set<Long> productIds =
        requests.stream()
            .flatMap(request -> request.lines().stream())
            .map(HoldRequest.Line::productId)
            .collect(toSet());
    Map<Long, Stock> locked = stocks.lock(productIds, patience);
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
    unclaimedOrders.add(
        decided.granted().stream().map(GrantedRequest::orderId).toList(), now.plus(unclaimedAfter));
    events.publishCaused(AllocationEvents.of(asked, decided.verdicts(), now));
    CrashPoint.reach("allocation.batch.decided");
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
          requests.get(i).lines().stream()
              .map(HoldRequest.Line::productId)
              .distinct()
              .sorted()
              .map(facts::get)
              .filter(Objects::nonNull)
              .toList();
      answers.add(new Allocation(decided.verdicts().get(i), named));
    }
    return answers;
  }
}
