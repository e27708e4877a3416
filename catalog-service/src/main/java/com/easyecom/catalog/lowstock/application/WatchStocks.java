package com.easyecom.catalog.lowstock.application;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.kernel.money.Quantity;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Sees every change of stock, whoever makes it: what was locked is compared with what is stored. No
 * writer has to remember to tell of low stock, and none can forget it.
 */
@Decorator
@Priority(100)
public class WatchStocks implements Stocks {

  private final Stocks stocks;
  private final TellLowStock tellLowStock;
  private final WatchedProducts watched;
  private final TransactionSynchronizationRegistry transactions;

  @Inject
  public WatchStocks(
      @Delegate @Any Stocks stocks,
      TellLowStock tellLowStock,
      WatchedProducts watched,
      TransactionSynchronizationRegistry transactions) {
    this.stocks = stocks;
    this.tellLowStock = tellLowStock;
    this.watched = watched;
    this.transactions = transactions;
  }

  @Override
  public void open(Stock stock) {
    stocks.open(stock);
  }

  @Override
  public void openAll(Collection<Stock> opened) {
    stocks.openAll(opened);
  }

  @Override
  public Map<Long, Stock> read(Collection<Long> productIds) {
    return stocks.read(productIds);
  }

  @Override
  public SortedMap<Long, Stock> lock(Collection<Long> productIds) {
    return remembered(stocks.lock(productIds));
  }

  @Override
  public SortedMap<Long, Stock> lock(Collection<Long> productIds, Duration patience) {
    return remembered(stocks.lock(productIds, patience));
  }

  @Override
  public void save(Collection<Stock> changed) {
    stocks.save(changed);
    tellLowStock.stocksChanged(
        known(), changed.stream().filter(stock -> !watched.contains(stock.productId())).toList());
    remember(changed);
  }

  @Override
  public void remove(Collection<Long> productIds) {
    stocks.remove(productIds);
  }

  private SortedMap<Long, Stock> remembered(SortedMap<Long, Stock> locked) {
    remember(locked.values());
    return locked;
  }

  private void remember(Collection<Stock> stocks) {
    Map<Long, Quantity> known = known();
    stocks.forEach(stock -> known.put(stock.productId(), stock.available()));
  }

  /** What is available of the stocks that the running transaction has locked, as it knows them. */
  @SuppressWarnings("unchecked")
  private Map<Long, Quantity> known() {
    Object known = transactions.getResource(WatchStocks.class);
    if (known == null) {
      known = new HashMap<Long, Quantity>();
      transactions.putResource(WatchStocks.class, known);
    }
    return (Map<Long, Quantity>) known;
  }
}
