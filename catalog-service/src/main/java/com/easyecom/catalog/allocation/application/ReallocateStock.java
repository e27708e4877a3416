package com.easyecom.catalog.allocation.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.easyecom.catalog.allocation.domain.AllocationError;
import com.easyecom.catalog.allocation.domain.DecidedReallocation;
import com.easyecom.catalog.allocation.domain.Hold;
import com.easyecom.catalog.allocation.domain.Reallocation;
import com.easyecom.catalog.allocation.domain.ReallocationDecision;
import com.easyecom.catalog.product.application.FindProducts;
import com.easyecom.catalog.product.application.SaleFacts;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.events.DomainEvent;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes an order that was changed hold what it needs now. */
@ApplicationScoped
public class ReallocateStock {

  private final Reallocations reallocations;
  private final Stocks stocks;
  private final FindProducts products;
  private final Holds holds;
  private final IssuedStocks issuedStocks;
  private final Events events;
  private final Clock clock;

  ReallocateStock(
      Reallocations reallocations,
      Stocks stocks,
      FindProducts products,
      Holds holds,
      IssuedStocks issuedStocks,
      Events events,
      Clock clock) {
    this.reallocations = reallocations;
    this.stocks = stocks;
    this.products = products;
    this.holds = holds;
    this.issuedStocks = issuedStocks;
    this.events = events;
    this.clock = clock;
  }

  /**
   * All of it, or nothing changes. The same again changes nothing.
   *
   * @throws Refusal {@code reallocation_superseded} when one with a higher sequence was there
   *     before; {@code insufficient_stock} with all products that lack; {@code invalid_request} for
   *     more of a product that is not for sale
   */
  @Transactional
  public void reallocate(Reallocation wanted) {
    // Before any stock, here and nowhere else: two of one order never wait for each other's stock.
    if (!reallocations.advance(wanted.orderId(), wanted.sequence())) {
      throw new Refusal(
          AllocationError.REALLOCATION_SUPERSEDED,
          "Order %d had one after number %d.".formatted(wanted.orderId(), wanted.sequence()));
    }
    Set<Long> productIds = new HashSet<>(wanted.needed().keySet());
    productIds.addAll(holds.of(wanted.orderId()).keySet());
    if (productIds.isEmpty()) {
      return;
    }
    Map<Long, Stock> locked = stocks.lock(productIds);
    // Read under the lock: some of it may have been issued meanwhile.
    SortedMap<Long, Quantity> held = holds.of(wanted.orderId());
    Set<Long> forSale =
        products.saleFacts(productIds).values().stream()
            .filter(SaleFacts::isForSale)
            .map(SaleFacts::productId)
            .collect(toSet());
    write(
        wanted.orderId(),
        ReallocationDecision.decide(
            wanted, locked, forSale, held, issuedStocks.forOrder(wanted.orderId())));
  }

  private void write(long orderId, DecidedReallocation decided) {
    Instant now = clock.instant();
    stocks.save(
        Stream.concat(decided.more().stream(), decided.less().stream()).map(Hold::after).toList());
    holds.add(decided.more(), now);
    if (!decided.less().isEmpty()) {
      SortedMap<Long, Quantity> less =
          new TreeMap<>(decided.less().stream().collect(toMap(Hold::productId, Hold::quantity)));
      holds.reduce(Map.of(orderId, less));
    }
    List<DomainEvent> told = new ArrayList<>();
    decided.more().forEach(hold -> told.add(AllocationEvents.allocated(hold, now)));
    decided.less().forEach(hold -> told.add(AllocationEvents.released(hold, now)));
    events.publish(told);
  }
}
