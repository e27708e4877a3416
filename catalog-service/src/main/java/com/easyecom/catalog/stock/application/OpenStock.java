package com.easyecom.catalog.stock.application;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.money.UnitCost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Begins to keep the stock of a new product. */
@ApplicationScoped
public class OpenStock {

  private final Stocks stocks;

  OpenStock(Stocks stocks) {
    this.stocks = stocks;
  }

  /**
   * @param unitCost what a unit is said to cost until there is stock
   * @return the stock: none
   */
  @Transactional
  public Stock open(long productId, UnitCost unitCost) {
    Stock stock = Stock.none(productId, unitCost);
    stocks.open(stock);
    return stock;
  }
}
