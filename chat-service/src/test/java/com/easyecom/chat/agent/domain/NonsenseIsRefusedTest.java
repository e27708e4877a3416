package com.easyecom.chat.agent.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.chat.agent.Figures;
import com.easyecom.chat.agent.Terms;
import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonsenseIsRefusedTest {

  private static final String PERCENTAGE = "must be from 0 to 100";

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "-10", "100.01", "1E+9"})
  void aDiscountBelowZeroOrAboveAHundredIsRefused(String discount) {
    assertEquals(
        List.of(new FieldError("requested_discount_pct", PERCENTAGE)),
        errors(() -> Given.discount(discount)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "100", "100.00"})
  void nothingAndAllAreDiscounts(String discount) {
    assertDoesNotThrow(() -> Given.discount(discount));
  }

  @Test
  void allThatIsWrongWithTheTermsIsNamed() {
    assertEquals(
        List.of(
            new FieldError("requested_discount_pct", PERCENTAGE),
            new FieldError("minimum_margin_pct", PERCENTAGE),
            new FieldError("campaign_goal", "must have at most 200 characters")),
        errors(
            () ->
                new Terms(
                    BigDecimal.valueOf(101), BigDecimal.valueOf(-1), false, "x".repeat(201))));
  }

  @Test
  void allThatIsWrongWithTheFiguresIsNamed() {
    Money price = Money.of("-0.01", Given.USD);
    UnitCost cost = UnitCost.of("-1", Given.USD);
    assertEquals(
        List.of(
            new FieldError("unit_price", "must not be negative"),
            new FieldError("unit_cost", "must not be negative"),
            new FieldError("stock_days_cover", "must not be negative"),
            new FieldError("reorder_lead_days", "must not be negative"),
            new FieldError("margin_pct", "must be at most 100")),
        errors(
            () -> new Figures(price, cost, new BigDecimal("100.01"), BigDecimal.valueOf(-1), -1)));
  }

  @Test
  void aPriceAndACostOfDifferentCurrenciesAreAFault() {
    UnitCost euros = UnitCost.of("1", Currency.getInstance("EUR"));
    Money dollars = Money.of("2", Given.USD);
    assertThrows(
        IllegalArgumentException.class, () -> new Figures(dollars, euros, null, null, null));
  }

  private static Object errors(Executable action) {
    Refusal refusal = assertThrows(Refusal.class, action);
    assertEquals("invalid_request", refusal.code().code());
    return refusal.members().get("errors");
  }
}
