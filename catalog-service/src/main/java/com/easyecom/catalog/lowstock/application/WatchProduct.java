package com.easyecom.catalog.lowstock.application;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Stocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sees a product's change make it low: its reorder point was raised, or it is on sale again. */
@ApplicationScoped
public class WatchProduct {

  private final Stocks stocks;
  private final TellLowStock tellLowStock;

  WatchProduct(Stocks stocks, TellLowStock tellLowStock) {
    this.stocks = stocks;
    this.tellLowStock = tellLowStock;
  }

  /**
   * A product before its change.
   *
   * @param stock locked
   * @param point null when it had none or was not for sale
   */
  public record Before(Stock stock, @Nullable ReorderPoint point) {}

  /**
   * Locks the product's stock, before the product itself as everywhere, and remembers what its
   * reorder point is; empty when there is no such product.
   */
  @Transactional(TxType.MANDATORY)
  public Optional<Before> before(long productId) {
    Stock stock = stocks.lock(List.of(productId)).get(productId);
    return Optional.ofNullable(stock)
        .map(locked -> new Before(locked, tellLowStock.find(productId).orElse(null)));
  }

  /** Tells of the product if its change, which is stored by now, made it low. */
  @Transactional(TxType.MANDATORY)
  public void after(Before before) {
    tellLowStock.productChanged(before.stock(), before.point());
  }
}
