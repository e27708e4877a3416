package com.easyecom.accounting.testing;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.util.Currency;

/** Amounts in the shop's currency, short to write. */
public final class Amounts {

  public static final Currency USD = Currency.getInstance("USD");
  public static final Money ZERO = Money.zero(USD);

  private Amounts() {}

  public static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  public static Quantity units(String quantity) {
    return Quantity.of(quantity);
  }
}
