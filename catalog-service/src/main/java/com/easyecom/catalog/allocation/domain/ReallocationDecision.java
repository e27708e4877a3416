package com.easyecom.catalog.allocation.domain;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.StockError;
import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Decides how what an order holds becomes what it still needs. What has left for the order counts
 * as had, so that a part which leaves at the same time does not matter, whichever comes first.
 */
public final class ReallocationDecision {

  private final Map<Long, Stock> stocks;
  private final Set<Long> forSale;
  private final List<Hold> more = new ArrayList<>();
  private final List<Hold> less = new ArrayList<>();
  private final List<FieldError> unsellable = new ArrayList<>();
  private final List<Shortage> shortages = new ArrayList<>();

  private ReallocationDecision(Map<Long, Stock> stocks, Set<Long> forSale) {
    this.stocks = stocks;
    this.forSale = forSale;
  }

  /**
   * @param stocks of the products that the order needs or holds; unknown ones are missing
   * @param forSale the products of which it may come to hold more
   * @param held how much of each product it holds
   * @param issued how much of each product has left for it
   * @throws Refusal {@code invalid_request} for more of a product that is not for sale, {@code
   *     insufficient_stock} with all products that lack
   */
  public static DecidedReallocation decide(
      Reallocation wanted,
      Map<Long, Stock> stocks,
      Set<Long> forSale,
      Map<Long, Quantity> held,
      Map<Long, Quantity> issued) {
    ReallocationDecision decision = new ReallocationDecision(stocks, forSale);
    SortedSet<Long> productIds = new TreeSet<>(wanted.needed().keySet());
    productIds.addAll(held.keySet());
    for (long productId : productIds) {
      Quantity open = of(wanted.needed(), productId).minus(of(issued, productId));
      Quantity needed = open.isPositive() ? open : Quantity.ZERO;
      decision.decide(wanted.orderId(), productId, needed.minus(of(held, productId)));
    }
    decision.refuseIfAnythingLacks();
    return new DecidedReallocation(decision.more, decision.less);
  }

  private void decide(long orderId, long productId, Quantity change) {
    Stock stock = stocks.get(productId);
    if (change.isPositive()) {
      if (stock == null || !forSale.contains(productId)) {
        unsellable.add(new FieldError("items", "product " + productId + " is not for sale"));
      } else if (change.isMoreThan(stock.available())) {
        shortages.add(new Shortage(productId, change, stock.available()));
      } else {
        more.add(new Hold(orderId, change, stock.allocate(change)));
      }
    } else if (change.isNegative() && stock != null) {
      less.add(new Hold(orderId, change.negate(), stock.release(change.negate())));
    }
  }

  private void refuseIfAnythingLacks() {
    if (!unsellable.isEmpty()) {
      throw Refusal.invalid(unsellable);
    }
    if (!shortages.isEmpty()) {
      throw new Refusal(StockError.INSUFFICIENT_STOCK, "Nothing more is held for the order.")
          .with("errors", shortages);
    }
  }

  private static Quantity of(Map<Long, Quantity> quantities, long productId) {
    return quantities.getOrDefault(productId, Quantity.ZERO);
  }
}
