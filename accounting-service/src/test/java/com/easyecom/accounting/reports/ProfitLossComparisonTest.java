package com.easyecom.accounting.reports;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "accounting")
class ProfitLossComparisonTest {

  private static final String MARCH =
      "/api/v1/reports/profit-loss?period_start=2026-03-01&period_end=2026-03-31";

  @Inject Owner owner;

  @BeforeEach
  void twoMonths() {
    owner.clearBooks();
    Api.postEntry("2025-03-31", "1000", "4000", "10.00");
    Api.postEntry("2026-02-01", "1000", "4000", "30.00");
    Api.postEntry("2026-02-28", "4200", "1000", "40.00");
    Api.postEntry("2026-03-01", "1000", "4000", "20.00");
    Api.postEntry("2026-03-31", "6000", "1000", "5.00");
  }

  @Test
  void aMonthIsComparedWithTheOneBefore() {
    Api.get(MARCH + "&compare_to=previous_period")
        .statusCode(200)
        .body("lines.account_code", equalTo(List.of("4000", "4200", "6000")))
        .body("lines.amount", equalTo(List.of("20.00", "0.00", "5.00")))
        .body("lines.comparison", equalTo(List.of("30.00", "-40.00", "0.00")))
        .body("lines.change", equalTo(List.of("-10.00", "40.00", "5.00")))
        .body("lines.change_pct", equalTo(Arrays.asList("-33.33", "100.00", null)))
        .body("revenue", equalTo("20.00"))
        .body("comparison.period_start", equalTo("2026-02-01"))
        .body("comparison.period_end", equalTo("2026-02-28"))
        .body("comparison.revenue.comparison", equalTo("-10.00"))
        .body("comparison.revenue.change", equalTo("30.00"))
        .body("comparison.revenue.change_pct", equalTo("300.00"))
        .body("comparison.cogs.change_pct", nullValue())
        .body("comparison.profit.change", equalTo("25.00"));
  }

  @Test
  void aMonthIsComparedWithTheSameOfTheYearBeforeOrWithAnyOther() {
    Api.get(MARCH + "&compare_to=previous_year")
        .body("comparison.period_start", equalTo("2025-03-01"))
        .body("comparison.revenue.comparison", equalTo("10.00"));
    Api.get(MARCH + "&comparison_start=2026-02-01&comparison_end=2026-02-27")
        .body("comparison.revenue.comparison", equalTo("30.00"))
        .body("comparison.period_end", equalTo("2026-02-27"));
  }

  @Test
  void withoutAComparisonThereIsNone() {
    Api.get(MARCH).body("comparison", nullValue()).body("lines[0].comparison", nullValue());
  }

  @Test
  void theFileHasTheComparisonToo() {
    List<String> lines =
        Api.get(MARCH + "&compare_to=previous_period&format=csv")
            .extract()
            .asString()
            .lines()
            .toList();
    assertEquals(
        "line,account_code,account_name,account_type,amount,comparison,change,change_pct",
        lines.getFirst());
    assertEquals("account,4000,Sales,revenue,20.00,30.00,-10.00,-33.33", lines.get(1));
    assertEquals("account,6000,Operating expenses,expense,5.00,0.00,5.00,", lines.get(3));
    assertEquals("profit,,,,15.00,-10.00,25.00,250.00", lines.getLast());
  }

  @Test
  void theLinesLeadToBothLedgers() {
    var report = Api.read(MARCH + "&compare_to=previous_period");
    Api.get(report.getString("lines[0].links.comparison_ledger"))
        .body("credit", equalTo(List.of("30.00")));
    Api.get(report.getString("lines[0].links.ledger")).body("credit", equalTo(List.of("20.00")));
  }
}
