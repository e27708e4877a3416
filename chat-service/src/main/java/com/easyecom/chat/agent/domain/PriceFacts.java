package com.easyecom.chat.agent.domain;

import com.easyecom.chat.agent.Figures;
import com.easyecom.chat.agent.Reason;
import com.easyecom.chat.agent.Terms;
import com.easyecom.kernel.money.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the agents that look at the price have in common. */
final class PriceFacts {

  static final Reason COST_UNKNOWN =
      new Reason(
          "unit_cost_unknown",
          "What the product costs is not known, so nobody can say what a discount would leave.");

  static final Reason NOTHING_EARNED =
      new Reason("nothing_earned", "The product would be given away.");

  private PriceFacts() {}

  /** The figures behind a decision, by their names in the API. */
  static Map<String, @Nullable Object> of(Figures figures, Terms terms) {
    BigDecimal discount = terms.requestedDiscountPct();
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("unit_price", figures.unitPrice().amount());
    facts.put("requested_discount_pct", discount);
    facts.put("discounted_price", discounted(figures.unitPrice(), discount).amount());
    facts.put("unit_cost", figures.unitCost() == null ? null : figures.unitCost().amount());
    facts.put("margin_pct", Margin.after(figures, BigDecimal.ZERO).orNull());
    facts.put("margin_after_discount_pct", Margin.after(figures, discount).orNull());
    return facts;
  }

  /** The price less the discount, rounded half up to the cent. */
  static Money discounted(Money price, BigDecimal discountPct) {
    BigDecimal kept = Margin.HUNDRED.subtract(discountPct);
    return Money.rounded(price.amount().multiply(kept).movePointLeft(2), price.currency());
  }
}
