package com.easyecom.chat.agent.domain;

import com.easyecom.chat.agent.Figures;
import com.easyecom.chat.agent.Terms;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Figures and terms as tables have them; "-" is not known. */
final class Given {

  static final Currency USD = Currency.getInstance("USD");

  private Given() {}

  static Figures figures(String price, String cost, String cover, String leadDays) {
    return new Figures(
        Money.of(price, USD),
        cost.equals("-") ? null : UnitCost.of(cost, USD),
        null,
        decimal(cover),
        leadDays.equals("-") ? null : Integer.valueOf(leadDays));
  }

  /** A product of which only the price and the cost matter. */
  static Figures figures(String price, String cost) {
    return figures(price, cost, "-", "-");
  }

  static Figures withMargin(String price, String marginPct) {
    return new Figures(Money.of(price, USD), null, new BigDecimal(marginPct), null, null);
  }

  static Terms discount(String pct) {
    return Terms.of(new BigDecimal(pct), null, false, null);
  }

  static Terms discount(String pct, String floor, boolean override) {
    return Terms.of(new BigDecimal(pct), new BigDecimal(floor), override, null);
  }

  static @Nullable BigDecimal decimal(String value) {
    return value.equals("-") ? null : new BigDecimal(value);
  }
}
