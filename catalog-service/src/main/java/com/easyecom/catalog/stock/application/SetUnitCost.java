package com.easyecom.catalog.stock.application;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.UnitCost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Says what a unit of a product costs that has no stock. */
@ApplicationScoped
public class SetUnitCost {

  private final Stocks stocks;

  SetUnitCost(Stocks stocks) {
    this.stocks = stocks;
  }

  /**
   * Nothing happens when the cost is that already, or there is no such product.
   *
   * @throws Refusal {@code cost_follows_stock} while there is stock
   */
  @Transactional
  public void set(long productId, UnitCost cost) {
    Stock stock = stocks.lock(List.of(productId)).get(productId);
    if (stock != null && !stock.unitCost().equals(cost)) {
      stocks.save(List.of(stock.withUnitCost(cost)));
    }
  }
}
