package com.easyecom.chat.agent.domain;

import com.easyecom.chat.agent.Action;
import com.easyecom.chat.agent.Decision;
import com.easyecom.chat.agent.Figures;
import com.easyecom.chat.agent.Reason;
import com.easyecom.chat.agent.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to sell a product. The first line that holds decides:
 *
 * <ol>
 *   <li>the margin after the discount is below 20 %, or a discount is asked for and no cost is
 *       known: {@code upsell_instead_of_discount}
 *   <li>the stock lasts at most 3 days: {@code push_sales_with_urgency}
 *   <li>else {@code standard_sales_push}
 * </ol>
 *
 * <p>What is sold for nothing (a price of zero, 100 % off) has no margin and counts as below. With
 * no sales the stock lasts without limit. The shop's own floor is the discount supervisor's matter.
 */
public final class SalesAgent {

  private static final BigDecimal HEALTHY_MARGIN_PCT = BigDecimal.valueOf(20);
  private static final BigDecimal URGENT_COVER_DAYS = BigDecimal.valueOf(3);

  private SalesAgent() {}

  /** Decides by the table above, for any figures and terms that could be made. */
  public static Decision decide(Figures figures, Terms terms) {
    Margin margin = Margin.after(figures, terms.requestedDiscountPct());
    Verdict verdict = ofMargin(margin, terms);
    if (verdict == null) {
      verdict = ofCover(figures.daysOfCover());
    }
    List<Reason> also =
        margin instanceof Margin.Unknown && verdict.reason() != PriceFacts.COST_UNKNOWN
            ? List.of(PriceFacts.COST_UNKNOWN)
            : List.of();
    Map<String, @Nullable Object> metadata = PriceFacts.of(figures, terms);
    metadata.put("stock_days_cover", figures.daysOfCover());
    metadata.put("campaign_goal", terms.campaignGoal());
    return verdict.advising(advice(verdict.action(), terms.campaignGoal()), also, metadata);
  }

  private static @Nullable Verdict ofMargin(Margin margin, Terms terms) {
    Action upsell = Action.UPSELL_INSTEAD_OF_DISCOUNT;
    if (margin instanceof Margin.NothingEarned) {
      return new Verdict(upsell, PriceFacts.NOTHING_EARNED);
    }
    if (margin instanceof Margin.Unknown && terms.asksForDiscount()) {
      return new Verdict(upsell, PriceFacts.COST_UNKNOWN);
    }
    return margin.isBelow(HEALTHY_MARGIN_PCT)
        ? Verdict.of(upsell, "below_healthy_margin", thin(terms))
        : null;
  }

  private static String thin(Terms terms) {
    String healthy = Wording.percent(HEALTHY_MARGIN_PCT);
    return terms.asksForDiscount()
        ? "A discount of %s leaves less than the margin of %s that a sale should bring."
            .formatted(Wording.percent(terms.requestedDiscountPct()), healthy)
        : "The price itself leaves less than the margin of %s that a sale should bring."
            .formatted(healthy);
  }

  private static Verdict ofCover(@Nullable BigDecimal cover) {
    if (cover == null) {
      return Verdict.of(
          Action.STANDARD_SALES_PUSH, "no_recent_sales", "The product has not sold lately.");
    }
    String lasts = "The stock lasts " + Wording.days(cover) + " at the present sales.";
    return cover.compareTo(URGENT_COVER_DAYS) <= 0
        ? Verdict.of(Action.PUSH_SALES_WITH_URGENCY, "stock_running_out", lasts)
        : Verdict.of(Action.STANDARD_SALES_PUSH, "stock_sufficient", lasts);
  }

  private static String advice(Action action, @Nullable String goal) {
    String advice =
        switch (action) {
          case UPSELL_INSTEAD_OF_DISCOUNT -> "Offer a bundle or a better product instead.";
          case PUSH_SALES_WITH_URGENCY -> "Tell customers that little is left.";
          default -> "Sell it as usual.";
        };
    return goal == null ? advice : advice + " Campaign goal: " + goal;
  }
}
