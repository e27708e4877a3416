package com.easyecom.catalog.stock.application;

import com.easyecom.catalog.stock.Stock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/** The present stock of products. */
public interface Stocks {

  /** Begins to keep a product's stock. */
  void open(Stock stock);

  /** Begins to keep the stock of many products at once. */
  void openAll(Collection<Stock> stocks);

  /**
   * The products' stock as it is now, for who writes none of it and waits for nobody.
   *
   * @return by product id; what has no stock is not in it
   */
  Map<Long, Stock> read(Collection<Long> productIds);

  /**
   * Locks the products' stock until the transaction ends, in the order of their ids: whoever writes
   * stock goes this way, so that no two wait for each other. Who locks more later locks only what
   * comes after.
   *
   * @return by product id; what has no stock is not in it
   * @throws IllegalStateException outside of a transaction, or for an id before one that is locked
   */
  SortedMap<Long, Stock> lock(Collection<Long> productIds);

  /**
   * Locks as {@link #lock(Collection)} does, but does not wait as long as usual for a row that
   * another transaction holds, here and in the rest of the transaction.
   */
  SortedMap<Long, Stock> lock(Collection<Long> productIds, Duration patience);

  /**
   * Stores the new state of stocks.
   *
   * @throws IllegalStateException when this transaction has not locked them
   */
  void save(Collection<Stock> changed);

  /**
   * Forgets the stock of products that never moved.
   *
   * @throws IllegalStateException when this transaction has not locked it
   */
  void remove(Collection<Long> productIds);
}
