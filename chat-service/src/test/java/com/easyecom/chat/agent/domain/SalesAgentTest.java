package com.easyecom.chat.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.agent.Decision;
import com.easyecom.chat.agent.Terms;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesAgentTest {

  @ParameterizedTest(name = "price {0}, cost {1}, {2} % off, cover {3}: {4}")
  @CsvSource({
    // The margin after the discount: just below, at and just above 20 %.
    "100.00, 80.0100, 0, 30, upsell_instead_of_discount, below_healthy_margin",
    "100.00, 80.0000, 0, 30, standard_sales_push, stock_sufficient",
    "100.00, 79.9900, 0, 30, standard_sales_push, stock_sufficient",
    "100.00, 72.0100, 10, 30, upsell_instead_of_discount, below_healthy_margin",
    "100.00, 72.0000, 10, 30, standard_sales_push, stock_sufficient",
    "100.00, 71.9900, 10, 30, standard_sales_push, stock_sufficient",
    // The margin goes before the cover.
    "100.00, 90.0000, 0, 1, upsell_instead_of_discount, below_healthy_margin",
    // The cover: just below, at and just above 3 days.
    "100.00, 50.0000, 0, 0, push_sales_with_urgency, stock_running_out",
    "100.00, 50.0000, 0, 2.9, push_sales_with_urgency, stock_running_out",
    "100.00, 50.0000, 0, 3, push_sales_with_urgency, stock_running_out",
    "100.00, 50.0000, 0, 3.0, push_sales_with_urgency, stock_running_out",
    "100.00, 50.0000, 0, 3.1, standard_sales_push, stock_sufficient",
    // Nothing is sold: the stock lasts without limit.
    "100.00, 50.0000, 0, -, standard_sales_push, no_recent_sales",
    // No cost: a discount is not risked, and otherwise the cover decides.
    "100.00, -, 0.01, 1, upsell_instead_of_discount, unit_cost_unknown",
    "100.00, -, 0, 3, push_sales_with_urgency, stock_running_out",
    "100.00, -, 0, 30, standard_sales_push, stock_sufficient",
    // A price of zero, and 100 % off.
    "0.00, 5.0000, 0, 30, upsell_instead_of_discount, nothing_earned",
    "0.00, -, 0, 30, upsell_instead_of_discount, nothing_earned",
    "100.00, 0.0000, 100, 30, upsell_instead_of_discount, nothing_earned",
    "100.00, 0.0000, 99.99, 30, standard_sales_push, stock_sufficient",
  })
  void theTableDecides(
      String price, String cost, String discount, String cover, String action, String reason) {
    Decision decision =
        SalesAgent.decide(Given.figures(price, cost, cover, "-"), Given.discount(discount));
    assertEquals(action, decision.action().wireName());
    assertEquals(reason, decision.reasons().getFirst().code());
  }

  @Test
  void theShopsOwnFloorDoesNotChangeHowToSell() {
    Terms strict = Given.discount("0", "60", false);
    Decision decision = SalesAgent.decide(Given.figures("100.00", "50", "30", "-"), strict);
    assertEquals("standard_sales_push", decision.action().wireName());
  }

  @Test
  void anUnknownCostIsAReasonEvenWhereItDoesNotDecide() {
    Decision decision =
        SalesAgent.decide(Given.figures("100.00", "-", "30", "-"), Given.discount("0"));
    assertEquals(
        List.of("stock_sufficient", "unit_cost_unknown"),
        decision.reasons().stream().map(reason -> reason.code()).toList());
  }

  @Test
  void aCampaignsGoalIsPassedOnAndDecidesNothing() {
    Terms terms = Terms.of(null, null, false, "Clear the summer range");
    Decision decision = SalesAgent.decide(Given.figures("100.00", "50", "30", "-"), terms);
    assertEquals("Clear the summer range", decision.metadata().get("campaign_goal"));
    assertTrue(decision.text().endsWith("Campaign goal: Clear the summer range"));
    assertEquals("standard_sales_push", decision.action().wireName());
  }

  @Test
  void theFiguresBehindItAreInTheMetadata() {
    Decision decision =
        SalesAgent.decide(Given.figures("15.00", "9", "2.5", "-"), Given.discount("10"));
    assertEquals(new BigDecimal("15.00"), decision.metadata().get("unit_price"));
    assertEquals(new BigDecimal("13.50"), decision.metadata().get("discounted_price"));
    assertEquals(new BigDecimal("9.0000"), decision.metadata().get("unit_cost"));
    assertEquals(new BigDecimal("40.00"), decision.metadata().get("margin_pct"));
    assertEquals(new BigDecimal("33.33"), decision.metadata().get("margin_after_discount_pct"));
    assertEquals(new BigDecimal("2.5"), decision.metadata().get("stock_days_cover"));
    assertEquals(
        "The stock lasts 2.5 days at the present sales. Tell customers that little is left.",
        decision.text());
  }
}
