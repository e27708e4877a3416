package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures of the demo data, which the other tests do not touch. */
class DemoShopTest {

  private final Shop shop = Shop.open();

  @Test
  void theStockIsExactlyWhatTheProductFileSays() {
    Map<String, String> onHand = new HashMap<>();
    for (JsonNode product : shop.get("/api/v1/products?q=sample&limit=200").expect(200).body()) {
      onHand.put(product.path("name").asText(), product.path("on_hand").asText());
    }
    assertEquals(
        Map.of(
            "sample 1", "30.000",
            "sample 2", "28.000",
            "sample 3", "2.000",
            "sample 4", "6.000",
            "sample 5", "4.000"),
        onHand);
  }

  @Test
  void theDashboardSaysWhatTheShopIsWorthAndHasEarned() {
    Answer dashboard = RunningStack.dashboardAtStart();
    assertDecimal("184.00", dashboard, "total_assets");
    assertDecimal("70", dashboard, "total_items");
    assertDecimal("95.50", dashboard, "total_revenue");
    assertDecimal("18.50", dashboard, "total_profit");
    assertDecimal("19.37", dashboard, "avg_margin");
  }

  @Test
  void profitAndLossOfTheMonthIsThatOfTheEightSales() {
    Answer february = profitAndLoss("2026-02-01", "2026-02-28");
    assertDecimal("95.50", february, "revenue");
    assertDecimal("77.00", february, "cogs");
    assertDecimal("18.50", february, "profit");
    Answer twoDays = profitAndLoss("2026-02-20", "2026-02-21");
    assertDecimal("23.00", twoDays, "revenue");
    assertDecimal("19.00", twoDays, "cogs");
  }

  private Answer profitAndLoss(String start, String end) {
    return shop.get(
            "/api/v1/reports/profit-loss?period_start=%s&period_end=%s".formatted(start, end))
        .expect(200);
  }

  private static void assertDecimal(String expected, Answer answer, String field) {
    assertEquals(0, answer.decimal(field).compareTo(new BigDecimal(expected)), answer.text());
  }
}
