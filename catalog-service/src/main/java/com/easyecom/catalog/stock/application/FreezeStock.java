package com.easyecom.catalog.stock.application;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.money.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;

/** Keeps the stock of products as it is, until the transaction ends. */
@ApplicationScoped
public class FreezeStock {

  private final Stocks stocks;

  FreezeStock(Stocks stocks) {
    this.stocks = stocks;
  }

  /**
   * Locks the products' stock: nothing comes in or goes out.
   *
   * @return what is on hand, of those of which anything is
   */
  @Transactional
  public Map<Long, Quantity> freeze(Collection<Long> productIds) {
    return stocks.lock(productIds).values().stream()
        .filter(stock -> stock.onHand().isPositive())
        .collect(toUnmodifiableMap(Stock::productId, Stock::onHand));
  }
}
