package com.easyecom.chat.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.agent.Figures;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginTest {

  @ParameterizedTest(name = "price {0}, cost {1}, {2} % off: {3} %")
  @CsvSource({
    "15.00, 12.0000, 0, 20.00",
    "15.00, 9.0000, 0, 40.00",
    // By subtraction it would be 30: the discount lowers the price that the margin is a share of.
    "15.00, 9.0000, 10, 33.33",
    "10.00, 8.0000, 20, 0.00",
    "10.00, 8.0000, 50, -60.00",
    "10.00, 0.0000, 50, 100.00",
    // 3.325 is not rounded to the cent before: with 3.33 it would be 9.91.
    "3.50, 3.0000, 5, 9.77",
    "3.00, 1.0000, 0, 66.67",
    "8.00, 7.9996, 0, 0.01",
    "0.01, 1.0000, 0, -9900.00",
  })
  void theMarginAfterADiscountIsAShareOfTheDiscountedPrice(
      String price, String cost, String discount, String margin) {
    Margin after = Margin.after(Given.figures(price, cost), new BigDecimal(discount));
    assertEquals(new Margin.Known(new BigDecimal(margin)), after);
  }

  @ParameterizedTest(name = "margin {0} %, {1} % off: {2} %")
  @CsvSource({"40, 0, 40.00", "40, 10, 33.33", "20, 20, 0.00", "-10, 0, -10.00", "100, 50, 100.00"})
  void aMarginMayBeGivenInsteadOfACost(String margin, String discount, String after) {
    assertEquals(
        new Margin.Known(new BigDecimal(after)),
        Margin.after(Given.withMargin("15.00", margin), new BigDecimal(discount)));
  }

  @Test
  void aGivenMarginCountsInsteadOfTheCost() {
    UnitCost cost = UnitCost.of("9", Given.USD);
    Figures figures =
        new Figures(Money.of("10.00", Given.USD), cost, BigDecimal.valueOf(50), null, null);
    assertEquals(new BigDecimal("50.00"), Margin.after(figures, BigDecimal.ZERO).orNull());
  }

  @ParameterizedTest
  @CsvSource({"0.00, 5.0000, 0", "0.00, 0.0000, 0", "10.00, 5.0000, 100", "10.00, -, 100"})
  void whatIsSoldForNothingEarnsNothingAndIsBelowAnyFloor(
      String price, String cost, String discount) {
    Margin margin = Margin.after(Given.figures(price, cost), new BigDecimal(discount));
    assertInstanceOf(Margin.NothingEarned.class, margin);
    assertTrue(margin.isBelow(BigDecimal.ZERO));
    assertNull(margin.orNull());
  }

  @Test
  void withoutACostTheMarginIsUnknownAndBelowNoFloor() {
    Margin margin = Margin.after(Given.figures("10.00", "-"), BigDecimal.TEN);
    assertInstanceOf(Margin.Unknown.class, margin);
    assertFalse(margin.isBelow(BigDecimal.valueOf(100)));
    assertNull(margin.orNull());
  }

  @ParameterizedTest
  @CsvSource({"19.99, true", "20.00, false", "20.01, false"})
  void aMarginAtTheFloorIsNotBelowIt(String margin, boolean isBelow) {
    assertEquals(isBelow, new Margin.Known(new BigDecimal(margin)).isBelow(BigDecimal.valueOf(20)));
  }
}
