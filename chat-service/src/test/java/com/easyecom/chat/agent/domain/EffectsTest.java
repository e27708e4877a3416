package com.easyecom.chat.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectsTest {

  @ParameterizedTest
  @CsvSource({
    "15.00, 9.0000, 10, 13.50, 1.50, 6.00, 4.50, 40.00, 33.33",
    "15.00, 9.0000, 0, 15.00, 0.00, 6.00, 6.00, 40.00, 40.00",
    // 3.325 and 0.4950: half up.
    "3.50, 2.8301, 5, 3.33, 0.17, 0.67, 0.50, 19.14, 14.88",
    "3.50, 4.0000, 5, 3.33, 0.17, -0.50, -0.67, -14.29, -20.30",
    "15.00, 9.0000, 100, 0.00, 15.00, 6.00, -9.00, 40.00, -",
    "0.00, 9.0000, 0, 0.00, 0.00, -9.00, -9.00, -, -",
    "15.00, -, 10, 13.50, 1.50, -, -, -, -",
  })
  void aDiscountLowersThePriceAndTheMarginOfAUnit(
      String price,
      String cost,
      String discount,
      String discounted,
      String saved,
      String earned,
      String earnedAfter,
      String margin,
      String marginAfter) {
    UnitCost unitCost = cost.equals("-") ? null : UnitCost.of(cost, Given.USD);
    assertEquals(
        new DiscountEffect(
            usd(discounted),
            usd(saved),
            usd(earned),
            usd(earnedAfter),
            Given.decimal(margin),
            Given.decimal(marginAfter)),
        DiscountEffect.of(usd(price), unitCost, new BigDecimal(discount)));
  }

  @ParameterizedTest
  @CsvSource({"-0.01", "100.01"})
  void aDiscountThatIsNoneHasNoEffect(String discount) {
    Money price = usd("15.00");
    BigDecimal pct = new BigDecimal(discount);
    Refusal refusal = assertThrows(Refusal.class, () -> DiscountEffect.of(price, null, pct));
    assertEquals(
        List.of(new FieldError("discount_pct", "must be from 0 to 100")),
        refusal.members().get("errors"));
  }

  @Test
  void aReorderRaisesStockValueAverageAndCover() {
    ReorderEffect effect =
        ReorderEffect.of(stock("10", "8", "20.00", "1.5"), quantity("5"), cost("2.3333"));
    assertEquals(quantity("15"), effect.onHandAfter());
    // 5 x 2.3333 = 11.6665
    assertEquals(usd("11.67"), effect.orderValue());
    assertEquals(usd("31.67"), effect.stockValueAfter());
    assertEquals(cost("2.1113"), effect.unitCostAfter());
    assertEquals(new BigDecimal("5.3"), effect.daysOfCover());
    assertEquals(new BigDecimal("8.7"), effect.daysOfCoverAfter());
  }

  @Test
  void whatDoesNotSellIsCoveredWithoutLimit() {
    ReorderEffect effect =
        ReorderEffect.of(stock("0", "0", "0", "0"), quantity("0.001"), cost("0"));
    assertNull(effect.daysOfCover());
    assertNull(effect.daysOfCoverAfter());
    assertEquals(usd("0"), effect.stockValueAfter());
    assertEquals(cost("0"), effect.unitCostAfter());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, quantity, must be positive",
    "-1, 1, quantity, must be positive",
    "1, -1, unit_cost, must not be negative"
  })
  void aReorderOfNothingOrForLessThanNothingIsRefused(
      String quantity, String cost, String field, String message) {
    ReorderEffect.Stock stock = stock("0", "0", "0", "0");
    Refusal refusal =
        assertThrows(Refusal.class, () -> ReorderEffect.of(stock, quantity(quantity), cost(cost)));
    assertEquals(List.of(new FieldError(field, message)), refusal.members().get("errors"));
  }

  @Test
  void aStockBelowZeroIsRefusedWithAllThatIsWrong() {
    Refusal refusal = assertThrows(Refusal.class, () -> stock("-1", "-1", "-1", "-1"));
    assertEquals(4, ((List<?>) refusal.members().get("errors")).size());
  }

  private static ReorderEffect.Stock stock(
      String onHand, String available, String value, String daily) {
    return new ReorderEffect.Stock(
        quantity(onHand), quantity(available), usd(value), quantity(daily));
  }

  private static Money usd(String amount) {
    return amount.equals("-") ? null : Money.of(amount, Given.USD);
  }

  private static Quantity quantity(String value) {
    return Quantity.of(value);
  }

  private static UnitCost cost(String amount) {
    return UnitCost.of(amount, Given.USD);
  }
}
