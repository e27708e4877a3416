package com.easyecom.chat.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.chat.agent.Decision;
import com.easyecom.chat.agent.Terms;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountSupervisorTest {

  @ParameterizedTest(name = "price {0}, cost {1}, {2} % off, floor {3}, override {4}: {5}")
  @CsvSource({
    // The floor: just below, at and just above, by the margin after the discount.
    "100.00, 72.0100, 10, 20, false, reject_discount, below_minimum_margin",
    "100.00, 72.0000, 10, 20, false, approve_discount, within_limits",
    "100.00, 71.9900, 10, 20, false, approve_discount, within_limits",
    "100.00, 72.0100, 10, 20, true, executive_approval_required, below_minimum_margin",
    "100.00, 72.0000, 10, 20, true, approve_discount, within_limits",
    // Another floor.
    "100.00, 63.0100, 10, 30, false, reject_discount, below_minimum_margin",
    "100.00, 63.0000, 10, 30, false, approve_discount, within_limits",
    "100.00, 90.0000, 10, 0, false, approve_discount, within_limits",
    "100.00, 90.0100, 10, 0, false, reject_discount, below_minimum_margin",
    "100.00, 0.0000, 10, 100, false, approve_discount, within_limits",
    "100.00, 1.0000, 10, 100, false, reject_discount, below_minimum_margin",
    // The size: just below, at and just above 10 % and 20 %.
    "100.00, 10.0000, 0, 20, false, approve_discount, within_limits",
    "100.00, 10.0000, 9.99, 20, false, approve_discount, within_limits",
    "100.00, 10.0000, 10, 20, false, approve_discount, within_limits",
    "100.00, 10.0000, 10.01, 20, false, supervisor_review_required, above_review_limit",
    "100.00, 10.0000, 19.99, 20, false, supervisor_review_required, above_review_limit",
    "100.00, 10.0000, 20, 20, false, supervisor_review_required, above_review_limit",
    "100.00, 10.0000, 20.01, 20, false, executive_approval_required, above_executive_limit",
    "100.00, 10.0000, 20.01, 20, true, executive_approval_required, above_executive_limit",
    // Below the floor the size does not matter.
    "100.00, 90.0000, 50, 20, false, reject_discount, below_minimum_margin",
    "100.00, 90.0000, 50, 20, true, executive_approval_required, below_minimum_margin",
    // No discount: the price itself is judged.
    "100.00, 80.0100, 0, 20, false, reject_discount, below_minimum_margin",
    "100.00, 80.0000, 0, 20, false, approve_discount, within_limits",
    // A price of zero, and 100 % off.
    "0.00, 5.0000, 0, 20, false, reject_discount, nothing_earned",
    "0.00, 5.0000, 0, 0, true, executive_approval_required, nothing_earned",
    "100.00, 0.0000, 100, 0, false, reject_discount, nothing_earned",
    "100.00, -, 100, 20, true, executive_approval_required, nothing_earned",
    // No cost: never approved without a person, never rejected for what nobody knows.
    "100.00, -, 0, 20, false, approve_discount, within_limits",
    "100.00, -, 0.01, 20, false, supervisor_review_required, unit_cost_unknown",
    "100.00, -, 10, 20, true, supervisor_review_required, unit_cost_unknown",
    "100.00, -, 10.01, 20, false, supervisor_review_required, above_review_limit",
    "100.00, -, 20.01, 20, false, executive_approval_required, above_executive_limit",
  })
  void theTableDecides(
      String price,
      String cost,
      String discount,
      String floor,
      boolean override,
      String action,
      String reason) {
    Terms terms = Given.discount(discount, floor, override);
    Decision decision = DiscountSupervisor.decide(Given.figures(price, cost), terms);
    assertEquals(action, decision.action().wireName());
    assertEquals(reason, decision.reasons().getFirst().code());
  }

  @Test
  void theFloorIsTwentyPercentUnlessAnotherIsGiven() {
    Decision decision =
        DiscountSupervisor.decide(Given.figures("100.00", "80.01"), Given.discount("0"));
    assertEquals("reject_discount", decision.action().wireName());
    assertEquals(BigDecimal.valueOf(20), decision.metadata().get("minimum_margin_pct"));
  }

  @Test
  void theRoundedMarginDecidesWhichIsTheOneShown() {
    // 19.996 % is shown as 20.00 %.
    Decision decision =
        DiscountSupervisor.decide(Given.figures("100.00", "80.004"), Given.discount("0"));
    assertEquals(new BigDecimal("20.00"), decision.metadata().get("margin_after_discount_pct"));
    assertEquals("approve_discount", decision.action().wireName());
  }

  @Test
  void itSaysWhyInWordsWithoutCostsAndMargins() {
    assertEquals(
        "A discount of 12.5% leaves less than the minimum margin of 20%. Do not give it.",
        DiscountSupervisor.decide(Given.figures("10.00", "8"), Given.discount("12.50")).text());
    assertEquals(
        "A discount of 15% is above the limit of 10%. Ask a supervisor before you promise it.",
        DiscountSupervisor.decide(Given.figures("10.00", "1"), Given.discount("15")).text());
    assertEquals(
        "No discount is asked for. Go ahead.",
        DiscountSupervisor.decide(Given.figures("10.00", "1"), Given.discount("0")).text());
  }

  @Test
  void anUnknownCostIsAReasonBesideTheSize() {
    Decision decision =
        DiscountSupervisor.decide(Given.figures("10.00", "-"), Given.discount("15"));
    assertEquals(
        List.of("above_review_limit", "unit_cost_unknown"),
        decision.reasons().stream().map(reason -> reason.code()).toList());
  }
}
