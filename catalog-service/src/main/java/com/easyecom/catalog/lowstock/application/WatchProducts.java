package com.easyecom.catalog.lowstock.application;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Stocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sees products come to be low whose facts change, maybe together with their stock: a reorder point
 * was raised, they are on sale again, or they are new. What they were is compared with what they
 * are in the end.
 */
@ApplicationScoped
public class WatchProducts {

  private final Stocks stocks;
  private final TellLowStock tellLowStock;
  private final WatchedProducts watched;

  WatchProducts(Stocks stocks, TellLowStock tellLowStock, WatchedProducts watched) {
    this.stocks = stocks;
    this.tellLowStock = tellLowStock;
    this.watched = watched;
  }

  /**
   * Products before their change.
   *
   * @param stocks locked, by product id
   * @param low which of them were low
   */
  public record Before(Map<Long, Stock> stocks, Set<Long> low) {
    /** No product. */
    public static final Before NONE = new Before(Map.of(), Set.of());
  }

  /**
   * Locks the products' stock, before the products themselves as everywhere, and remembers which
   * are low. Until {@link #after} nobody tells of what becomes of their stock.
   *
   * @param productIds unknown ones are left out
   */
  @Transactional(TxType.MANDATORY)
  public Before before(Collection<Long> productIds) {
    if (productIds.isEmpty()) {
      return Before.NONE;
    }
    Map<Long, Stock> locked = stocks.lock(productIds);
    watched.add(locked.keySet());
    return new Before(locked, tellLowStock.lowOf(locked.values()));
  }

  /**
   * Tells of the products that their change, which is stored by now, made low.
   *
   * @param changed the stocks that changed since, and those of new products
   */
  @Transactional(TxType.MANDATORY)
  public void after(Before before, Collection<Stock> changed) {
    watched.remove(before.stocks().keySet());
    Map<Long, Stock> now = new TreeMap<>(before.stocks());
    changed.forEach(stock -> now.put(stock.productId(), stock));
    now.keySet().removeAll(before.low());
    tellLowStock.ofThese(now.values());
  }
}
