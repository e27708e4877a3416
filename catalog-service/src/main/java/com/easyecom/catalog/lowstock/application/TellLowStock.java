package com.easyecom.catalog.lowstock.application;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.events.catalog.LowStock;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /**
   * Tells of those whose change made them low, in the transaction of the change.
   *
   * @param before the locked stocks as they were, by product id
   * @param after what becomes of them
   */
  @Transactional(TxType.MANDATORY)
  public void stocksChanged(Map<Long, Stock> before, Collection<Stock> after) {
    List<Stock> fewer = after.stream().filter(stock -> isFewer(before, stock)).toList();
    if (fewer.isEmpty()) {
      return;
    }
    List<LowStock> low = new ArrayList<>();
    Map<Long, ReorderPoint> byId = new HashMap<>();
    points
        .of(fewer.stream().map(Stock::productId).toList())
        .forEach(point -> byId.put(point.productId(), point));
    for (Stock stock : fewer) {
      ReorderPoint point = byId.get(stock.productId());
      Stock was = before.get(stock.productId());
      if (point != null
          && was != null
          && point.isReachedBy(stock.available())
          && !point.isReachedBy(was.available())) {
        low.add(event(point, stock));
      }
    }
    events.publish(low);
  }

  /**
   * Tells of a product whose change made it low, in the transaction of the change: its reorder
   * point was raised or it came on sale again.
   *
   * @param stock its stock, locked
   * @param before its reorder point as it was; null when it had none or was not for sale
   */
  @Transactional(TxType.MANDATORY)
  public void productChanged(Stock stock, @Nullable ReorderPoint before) {
    boolean wasLow = before != null && before.isReachedBy(stock.available());
    find(stock.productId())
        .filter(point -> !wasLow && point.isReachedBy(stock.available()))
        .ifPresent(point -> events.publish(event(point, stock)));
  }

  /** A product's reorder point; empty when it has none or is not for sale. */
  public Optional<ReorderPoint> find(long productId) {
    return points.of(List.of(productId)).stream().findFirst();
  }

  private static boolean isFewer(Map<Long, Stock> before, Stock after) {
    Stock was = before.get(after.productId());
    return was != null && after.available().isLessThan(was.available());
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
