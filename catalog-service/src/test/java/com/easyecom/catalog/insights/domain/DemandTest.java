package com.easyecom.catalog.insights.domain;

import static com.easyecom.catalog.Amounts.cost;
import static com.easyecom.catalog.Amounts.units;
import static com.easyecom.catalog.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTest {

  @ParameterizedTest
  @CsvSource({
    // sold, available, lead days, daily, cover, reorder
    "30, 10, 3, 1.000, 10.0, 0.000",
    "30, 9.999, 3, 1.000, 10.0, 1.000",
    "1, 0, 0, 0.033, 0.0, 1.000",
    "45, 4.5, 14, 1.500, 3.0, 27.000",
    "0.001, 1000, 365, 0.000, 30000000.0, 0.000",
  })
  void figuresFollowFromWhatWasSold(
      String sold, String available, int leadDays, String daily, String cover, String reorder) {
    Demand demand = new Demand(units(sold));
    assertEquals(daily, demand.daily().toString());
    assertEquals(cover, String.valueOf(demand.daysOfCover(units(available))));
    assertEquals(reorder, demand.reorder(units(available), leadDays).toString());
  }

  @Test
  void nothingSoldHasNoCoverAndMoreReturnedThanSoldIsNothingSold() {
    Demand demand = new Demand(units("-3"));
    assertEquals("0.000", demand.daily().toString());
    assertNull(demand.daysOfCover(units("5")));
    assertEquals("0.000", demand.reorder(units("0"), 30).toString());
  }

  @Test
  void theMarginIsOfThePrice() {
    assertEquals("37.50", String.valueOf(Margin.percent(usd("4"), cost("2.5"))));
    assertEquals("-100.00", String.valueOf(Margin.percent(usd("1"), cost("2"))));
    assertEquals("66.67", String.valueOf(Margin.percent(usd("3"), cost("1"))));
    assertNull(Margin.percent(usd("0"), cost("2")));
  }
}
