package com.easyecom.chat.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.chat.agent.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockAgentTest {

  @ParameterizedTest(name = "cover {0}, lead {1}: {2} ({3})")
  @CsvSource({
    "0, -, expedite_reorder, HIGH, cover_critical",
    "2.9, -, expedite_reorder, HIGH, cover_critical",
    "3, -, expedite_reorder, HIGH, cover_critical",
    "3.1, -, schedule_reorder, MEDIUM, cover_low",
    "6.9, -, schedule_reorder, MEDIUM, cover_low",
    "7, -, schedule_reorder, MEDIUM, cover_low",
    "7.1, -, monitor_stock, LOW, cover_sufficient",
    // The lead time, above 7 days.
    "13.9, 14, schedule_reorder, MEDIUM, cover_within_lead_time",
    "14, 14, schedule_reorder, MEDIUM, cover_within_lead_time",
    "14.1, 14, monitor_stock, LOW, cover_sufficient",
    // A lead time below 7 days does not make low stock sufficient, nor critical stock less so.
    "6, 5, schedule_reorder, MEDIUM, cover_low",
    "5, 5, schedule_reorder, MEDIUM, cover_within_lead_time",
    "3, 14, expedite_reorder, HIGH, cover_critical",
    "8, 0, monitor_stock, LOW, cover_sufficient",
    // Nothing is sold: the stock lasts without limit.
    "-, -, monitor_stock, LOW, no_recent_sales",
    "-, 14, monitor_stock, LOW, no_recent_sales",
  })
  void theTableDecides(String cover, String lead, String action, String priority, String reason) {
    Decision decision = StockAgent.decide(Given.figures("10.00", "5", cover, lead));
    assertEquals(action, decision.action().wireName());
    assertEquals(priority, decision.metadata().get("priority"));
    assertEquals(reason, decision.reasons().getFirst().code());
  }

  @Test
  void itSaysWhyInWords() {
    assertEquals(
        "The stock lasts 10 days, and the supplier takes 14 days. Plan a reorder now.",
        StockAgent.decide(Given.figures("10.00", "5", "10.0", "14")).text());
    assertEquals(
        "The stock lasts 1 day. Reorder at once, by the fastest way.",
        StockAgent.decide(Given.figures("10.00", "5", "1", "-")).text());
  }
}
