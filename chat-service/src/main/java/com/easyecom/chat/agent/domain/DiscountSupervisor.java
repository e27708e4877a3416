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
 * Whether a discount may be given. The first line that holds decides:
 *
 * <ol>
 *   <li>the margin after it is below the floor, and nothing overrides that: {@code reject_discount}
 *   <li>the margin after it is below the floor, with a strategic override, or the discount is above
 *       20 %: {@code executive_approval_required}
 *   <li>it is above 10 %, or a discount is asked for and no cost is known: {@code
 *       supervisor_review_required}
 *   <li>else {@code approve_discount}
 * </ol>
 *
 * <p>What is sold for nothing (a price of zero, 100 % off) has no margin and counts as below any
 * floor. A discount of 0 is judged like others: a price below the floor is rejected even so.
 */
public final class DiscountSupervisor {

  private static final BigDecimal REVIEWED_ABOVE_PCT = BigDecimal.valueOf(10);
  private static final BigDecimal APPROVED_ABOVE_PCT = BigDecimal.valueOf(20);

  private DiscountSupervisor() {}

  /** Decides by the table above, for any figures and terms that could be made. */
  public static Decision decide(Figures figures, Terms terms) {
    Margin margin = Margin.after(figures, terms.requestedDiscountPct());
    boolean isBelow = margin.isBelow(terms.minimumMarginPct());
    Verdict verdict = isBelow ? belowFloor(margin, terms) : bySize(margin, terms);
    List<Reason> also =
        margin instanceof Margin.Unknown && verdict.reason() != PriceFacts.COST_UNKNOWN
            ? List.of(PriceFacts.COST_UNKNOWN)
            : List.of();
    Map<String, @Nullable Object> metadata = PriceFacts.of(figures, terms);
    metadata.put("minimum_margin_pct", terms.minimumMarginPct());
    metadata.put("strategic_override", terms.strategicOverride());
    return verdict.advising(advice(verdict.action()), also, metadata);
  }

  private static Verdict belowFloor(Margin margin, Terms terms) {
    Action action =
        terms.strategicOverride() ? Action.EXECUTIVE_APPROVAL_REQUIRED : Action.REJECT_DISCOUNT;
    if (margin instanceof Margin.NothingEarned) {
      return new Verdict(action, PriceFacts.NOTHING_EARNED);
    }
    String floor = Wording.percent(terms.minimumMarginPct());
    String text = "%s leaves less than the minimum margin of %s.".formatted(subject(terms), floor);
    return Verdict.of(action, "below_minimum_margin", text);
  }

  private static Verdict bySize(Margin margin, Terms terms) {
    BigDecimal discount = terms.requestedDiscountPct();
    if (discount.compareTo(APPROVED_ABOVE_PCT) > 0) {
      return Verdict.of(
          Action.EXECUTIVE_APPROVAL_REQUIRED,
          "above_executive_limit",
          above(terms, APPROVED_ABOVE_PCT));
    }
    if (discount.compareTo(REVIEWED_ABOVE_PCT) > 0) {
      return Verdict.of(
          Action.SUPERVISOR_REVIEW_REQUIRED,
          "above_review_limit",
          above(terms, REVIEWED_ABOVE_PCT));
    }
    if (margin instanceof Margin.Unknown && terms.asksForDiscount()) {
      return new Verdict(Action.SUPERVISOR_REVIEW_REQUIRED, PriceFacts.COST_UNKNOWN);
    }
    return Verdict.of(
        Action.APPROVE_DISCOUNT,
        "within_limits",
        terms.asksForDiscount()
            ? subject(terms) + " is within the limits."
            : "No discount is asked for.");
  }

  private static String above(Terms terms, BigDecimal limit) {
    return "%s is above the limit of %s.".formatted(subject(terms), Wording.percent(limit));
  }

  private static String subject(Terms terms) {
    return terms.asksForDiscount()
        ? "A discount of " + Wording.percent(terms.requestedDiscountPct())
        : "The price without any discount";
  }

  private static String advice(Action action) {
    return switch (action) {
      case REJECT_DISCOUNT -> "Do not give it.";
      case EXECUTIVE_APPROVAL_REQUIRED -> "Ask an executive before you promise it.";
      case SUPERVISOR_REVIEW_REQUIRED -> "Ask a supervisor before you promise it.";
      default -> "Go ahead.";
    };
  }
}
