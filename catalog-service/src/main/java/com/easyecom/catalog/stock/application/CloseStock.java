package com.easyecom.catalog.stock.application;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.StockError;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Ends the keeping of a product's stock. */
@ApplicationScoped
public class CloseStock {

  private final Stocks stocks;

  CloseStock(Stocks stocks) {
    this.stocks = stocks;
  }

  /**
   * Locks the stock, so that nothing comes in until the transaction ends, and forgets it if it
   * never moved.
   *
   * @return whether it moved once: then it stays, at nothing
   * @throws Refusal {@code product_in_stock} while there is any
   */
  @Transactional
  public boolean close(long productId) {
    Stock stock = stocks.lock(List.of(productId)).get(productId);
    if (stock == null) {
      return false;
    }
    if (stock.onHand().isPositive()) {
      throw new Refusal(
              StockError.PRODUCT_IN_STOCK,
              "%s of product %d are on hand.".formatted(stock.onHand(), productId))
          .with("on_hand", stock.onHand());
    }
    boolean hasMoved = stock.lastMovementAt() != null;
    if (!hasMoved) {
      stocks.remove(List.of(productId));
    }
    return hasMoved;
  }
}
