package com.easyecom.catalog.lowstock.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.events.catalog.LowStock;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Tells of products that come to be low, once each time. */
@ApplicationScoped
public class TellLowStock {

  private final ReorderPoints points;
  private final Events events;
  private final Clock clock;

  TellLowStock(ReorderPoints points, Events events, Clock clock) {
    this.points = points;
    this.events = events;
    this.clock = clock;
  }

  /** A product that is for sale and low. */
  private record Low(Stock stock, ReorderPoint point) {}

  /**
   * Tells of those whose change made them low, in the transaction of the change.
   *
   * @param before what was available of the locked stocks, by product id
   * @param after what becomes of them
   */
  @Transactional(TxType.MANDATORY)
  public void stocksChanged(Map<Long, Quantity> before, Collection<Stock> after) {
    List<Stock> fewer = after.stream().filter(stock -> isFewer(before, stock)).toList();
    tell(
        low(fewer).stream()
            .filter(it -> !it.point().isReachedBy(was(before, it.stock())))
            .toList());
  }

  /** Tells of those that are low, of which none was before what this transaction does. */
  @Transactional(TxType.MANDATORY)
  public void ofThese(Collection<Stock> stocks) {
    tell(low(stocks));
  }

  /** Which of these products are for sale and low, by their ids. */
  public Set<Long> lowOf(Collection<Stock> stocks) {
    return low(stocks).stream().map(it -> it.stock().productId()).collect(toSet());
  }

  private List<Low> low(Collection<Stock> stocks) {
    if (stocks.isEmpty()) {
      return List.of();
    }
    Map<Long, ReorderPoint> byId =
        points.of(stocks.stream().map(Stock::productId).toList()).stream()
            .collect(toMap(ReorderPoint::productId, Function.identity()));
    List<Low> low = new ArrayList<>();
    for (Stock stock : stocks) {
      ReorderPoint point = byId.get(stock.productId());
      if (point != null && point.isReachedBy(stock.available())) {
        low.add(new Low(stock, point));
      }
    }
    return low;
  }

  private static boolean isFewer(Map<Long, Quantity> before, Stock after) {
    return after.available().isLessThan(was(before, after));
  }

  /** Of a stock that was not locked there was as much: it is not compared. */
  private static Quantity was(Map<Long, Quantity> before, Stock stock) {
    return before.getOrDefault(stock.productId(), stock.available());
  }

  private void tell(List<Low> low) {
    events.publish(low.stream().map(it -> event(it.point(), it.stock())).toList());
  }

  private LowStock event(ReorderPoint point, Stock stock) {
    return new LowStock(
        stock.productId(),
        // Neither falls, and one of them rose: both are written under the stock's lock.
        point.productVersion() + stock.version(),
        point.sku(),
        stock.available(),
        point.point(),
        clock.instant());
  }
}
