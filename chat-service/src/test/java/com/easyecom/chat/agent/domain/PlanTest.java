package com.easyecom.chat.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.agent.Action;
import com.easyecom.chat.agent.Decision;
import com.easyecom.chat.agent.Figures;
import com.easyecom.chat.agent.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

  private final Figures figures = Given.figures("15.00", "9", "2.5", "14");

  @Test
  void aPlanHasTheDecisionsOfAllThreeAgents() {
    Terms terms = Given.discount("15");
    Decision plan = Plan.make(figures, terms);
    assertEquals(Action.COORDINATED_PLAN, plan.action());
    assertEquals(List.of("sales", "stock", "discount"), List.copyOf(plan.metadata().keySet()));
    assertEquals(SalesAgent.decide(figures, terms), plan.metadata().get("sales"));
    assertEquals(StockAgent.decide(figures), plan.metadata().get("stock"));
    assertEquals(DiscountSupervisor.decide(figures, terms), plan.metadata().get("discount"));
    assertEquals(
        """
        Sales: The stock lasts 2.5 days at the present sales. Tell customers that little is left.
        Stock: The stock lasts 2.5 days. Reorder at once, by the fastest way.
        Discount: A discount of 15% is above the limit of 10%. Ask a supervisor before you promise \
        it.""",
        plan.text());
  }

  @Test
  void aReasonOfTwoAgentsIsToldOnce() {
    Decision plan = Plan.make(Given.figures("0.00", "9"), Given.discount("0"));
    List<String> codes = plan.reasons().stream().map(reason -> reason.code()).toList();
    assertEquals(List.of("nothing_earned", "no_recent_sales"), codes);
  }

  @Test
  void whoMayNotSeeCostsSeesNeitherCostsNorMarginsInAPlan() {
    Decision plan = Plan.make(figures, Given.discount("15")).withoutCosts();
    Decision sales = (Decision) plan.metadata().get("sales");
    assertEquals(
        Set.of(
            "unit_price",
            "requested_discount_pct",
            "discounted_price",
            "stock_days_cover",
            "campaign_goal"),
        sales.metadata().keySet());
    assertFalse(plan.toString().contains("unit_cost"));
    assertFalse(plan.toString().contains("margin_pct=40"));
  }

  @ParameterizedTest
  @CsvSource({
    "15.00, 9, 2.5, 14, 10, false",
    "15.00, 9, 2.5, 14, 45, false",
    "15.00, 9, 2.5, 14, 45, true",
    "15.00, -, 8, 14, 25, false",
    "15.00, 14, -, -, 0, false",
    "0.00, 14, 40, 2, 0, true",
  })
  void textsHaveNoFigureButThoseGivenAndTheLimits(
      String price, String cost, String cover, String lead, String discount, boolean override) {
    Figures given = Given.figures(price, cost, cover, lead);
    Set<BigDecimal> known =
        List.of(cover, lead, discount, "10", "20").stream()
            .filter(value -> !value.equals("-"))
            .map(value -> new BigDecimal(value).stripTrailingZeros())
            .collect(Collectors.toSet());
    String text = Plan.make(given, Given.discount(discount, "20", override)).text();
    Pattern.compile("\\d+(\\.\\d+)?")
        .matcher(text)
        .results()
        .map(found -> new BigDecimal(found.group()).stripTrailingZeros())
        .forEach(figure -> assertTrue(known.contains(figure), () -> figure + " in: " + text));
  }
}
