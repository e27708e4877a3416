package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.allocation.domain.Hold;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.kernel.money.Quantity;
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
import java.util.SortedMap;

/** Gives back what an order still holds. */
@ApplicationScoped
public class ReleaseStock {

  private final Stocks stocks;
  private final Holds holds;
  private final GrantedRequests grantedRequests;
  private final UnclaimedOrders unclaimedOrders;
  private final Events events;
  private final Clock clock;

  ReleaseStock(
      Stocks stocks,
      Holds holds,
      GrantedRequests grantedRequests,
      UnclaimedOrders unclaimedOrders,
      Events events,
      Clock clock) {
    this.stocks = stocks;
    this.holds = holds;
    this.grantedRequests = grantedRequests;
    this.unclaimedOrders = unclaimedOrders;
    this.events = events;
    this.clock = clock;
  }

  /** Nothing happens for an order that holds nothing. Its request keys are free afterwards. */
  @Transactional
  public void release(long orderId) {
    Set<Long> seen = holds.of(orderId).keySet();
    if (!seen.isEmpty()) {
      releaseLocked(orderId, stocks.lock(seen));
    }
    // What it may have come to hold meanwhile, of other products, is still to be asked for.
    unclaimedOrders.removeUnlessHeld(orderId);
  }

  private void releaseLocked(long orderId, Map<Long, Stock> locked) {
    // Read again under the lock: some of it may have been issued meanwhile.
    SortedMap<Long, Quantity> held = holds.of(orderId);
    held.keySet().retainAll(locked.keySet());
    if (held.isEmpty()) {
      return;
    }
    List<Hold> released = release(orderId, held, locked);
    stocks.save(released.stream().map(Hold::after).toList());
    holds.reduce(Map.of(orderId, held));
    grantedRequests.forget(orderId);
    Instant now = clock.instant();
    events.publish(released.stream().map(hold -> AllocationEvents.released(hold, now)).toList());
  }

  private static List<Hold> release(
      long orderId, SortedMap<Long, Quantity> held, Map<Long, Stock> locked) {
    List<Hold> released = new ArrayList<>(held.size());
    held.forEach(
        (productId, quantity) -> {
          Stock stock = Objects.requireNonNull(locked.get(productId));
          released.add(new Hold(orderId, quantity, stock.release(quantity)));
        });
    return released;
  }
}
