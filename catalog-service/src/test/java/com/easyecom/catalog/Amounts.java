package com.easyecom.catalog;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.time.Instant;
import java.util.Currency;

/** Short words for amounts in tests. */
public final class Amounts {

  public static final Currency USD = Currency.getInstance("USD");

  /** A day when nothing has happened yet. */
  public static final Instant MORNING = Instant.parse("2026-02-20T08:00:00Z");

  private Amounts() {}

  public static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  public static UnitCost cost(String amount) {
    return UnitCost.of(amount, USD);
  }

  public static Quantity units(String quantity) {
    return Quantity.of(quantity);
  }

  /** Stock of a product: received at 1.00 each in the morning. */
  public static Stock stockOf(long productId, String quantity) {
    Stock none = Stock.none(productId, cost("1"));
    return units(quantity).isZero()
        ? none
        : none.receive(units(quantity), cost("1"), MORNING).after();
  }
}
