package com.easyecom.order.returns.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.order.ordering.application.SoldLine;
import com.easyecom.order.ordering.application.SoldOrder;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders that were handed over, for tests. */
final class Sold {

  static final Currency USD = Currency.getInstance("USD");

  private Sold() {}

  static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  static Quantity quantity(String value) {
    return Quantity.of(value);
  }

  static SoldOrder order(SoldLine... lines) {
    return new SoldOrder(7, "ORD-2026-000007", null, USD, List.of(lines));
  }

  static SoldLine line(long id, String quantity, String net, String tax, String cost) {
    return new SoldLine(
        id, 100 + id, "sku-" + id, quantity(quantity), usd(net), usd(tax), usd(cost));
  }

  /** Adds items up by their lines, as the database does. */
  static Map<Long, Returned> returned(List<ReturnItem> items) {
    Map<Long, Returned> returned = new HashMap<>();
    for (ReturnItem item : items) {
      Returned before = returned.getOrDefault(item.orderItemId(), Returned.nothing(USD));
      returned.put(item.orderItemId(), before.plus(item));
    }
    return returned;
  }
}
