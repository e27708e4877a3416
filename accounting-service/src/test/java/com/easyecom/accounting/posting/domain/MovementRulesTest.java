package com.easyecom.accounting.posting.domain;

import static com.easyecom.accounting.testing.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementRulesTest {

  @ParameterizedTest
  @CsvSource({
    "in, , 5.00, PURCHASE",
    "in, purchase_order, 5.00, PURCHASE",
    "in, opening_stock, 5.00, OPENING_STOCK",
    "in, import, 5.00, OPENING_STOCK",
    "return_in, opening_stock, 5.00, STOCK_FOUND",
    "return_out, , -5.00, SUPPLIER_RETURN",
    "out, , -5.00, STOCK_LOST",
    "out, import, -5.00, OPENING_UNDONE",
    "in, sales_import, 5.00, OPENING_STOCK",
    "return_in, sales_import, 5.00, COST_OF_SALE_UNDONE",
    "out, sales_import, -5.00, OPENING_UNDONE",
    "adjustment, , -5.00, STOCK_LOST",
    "adjustment, , 5.00, STOCK_FOUND",
  })
  void everyMovementHasItsRule(String type, String referenceType, String value, PostingRule rule) {
    assertEquals(rule, MovementRules.of(type, referenceType, usd(value)));
  }

  @ParameterizedTest
  @CsvSource({"in, -5.00", "return_in, -0.01", "out, 5.00", "return_out, 0.01"})
  void aValueOfTheWrongSignIsRefused(String type, String value) {
    assertThrows(IllegalArgumentException.class, () -> MovementRules.of(type, null, usd(value)));
  }

  @Test
  void anUnknownMovementIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> MovementRules.of("teleported", null, usd("1.00")));
  }
}
