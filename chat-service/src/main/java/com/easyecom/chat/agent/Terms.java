package com.easyecom.chat.agent;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the agents are asked to decide on.
 *
 * @param requestedDiscountPct in percent of the price, 0 to 100; 0: none is asked for
 * @param minimumMarginPct the floor under the margin that a discount must leave, in percent of the
 *     discounted price, 0 to 100
 * @param strategicOverride whether the shop wants the sale even below the floor; an executive then
 *     decides
 * @param campaignGoal what a campaign is to reach, passed on with the decision; it decides nothing
 */
public record Terms(
    BigDecimal requestedDiscountPct,
    BigDecimal minimumMarginPct,
    boolean strategicOverride,
    @Nullable String campaignGoal) {

  /** The floor where none is given, in percent. */
  public static final BigDecimal DEFAULT_MINIMUM_MARGIN_PCT = BigDecimal.valueOf(20);

  /** How long a campaign's goal may be. */
  public static final int MAX_GOAL_CHARS = 200;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @throws Refusal {@code invalid_request}, naming all that is wrong: a percentage below 0 or
   *     above 100, a goal that is too long
   */
  public Terms {
    List<FieldError> errors = new ArrayList<>();
    requirePercentage("requested_discount_pct", requestedDiscountPct, errors);
    requirePercentage("minimum_margin_pct", minimumMarginPct, errors);
    if (campaignGoal != null && campaignGoal.length() > MAX_GOAL_CHARS) {
      errors.add(
          new FieldError("campaign_goal", "must have at most " + MAX_GOAL_CHARS + " characters"));
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  /**
   * As a request has them: what is left out is no discount, and the usual floor.
   *
   * @throws Refusal as the constructor
   */
  public static Terms of(
      @Nullable BigDecimal requestedDiscountPct,
      @Nullable BigDecimal minimumMarginPct,
      boolean strategicOverride,
      @Nullable String campaignGoal) {
    return new Terms(
        requestedDiscountPct == null ? BigDecimal.ZERO : requestedDiscountPct,
        minimumMarginPct == null ? DEFAULT_MINIMUM_MARGIN_PCT : minimumMarginPct,
        strategicOverride,
        campaignGoal);
  }

  /** Whether any discount is asked for. */
  public boolean asksForDiscount() {
    return requestedDiscountPct.signum() > 0;
  }

  private static void requirePercentage(String field, BigDecimal value, List<FieldError> errors) {
    if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
      errors.add(new FieldError(field, "must be from 0 to 100"));
    }
  }
}
