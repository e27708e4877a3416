package com.easyecom.kernel.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");

  @Test
  void aReceiptOfSevenAtThreeAndAThirdIsRoundedHalfUp() {
    assertEquals(money("23.33"), UnitCost.of("3.3333", USD).times(Quantity.of(7)));
    assertEquals(money("0.01"), UnitCost.of("0.0050", USD).times(Quantity.of(1)));
  }

  @Test
  void moreDecimalsThanTheKindHasAreRefused() {
    assertThrows(ArithmeticException.class, () -> money("1.001"));
    assertThrows(ArithmeticException.class, () -> Quantity.of("1.0001"));
    assertThrows(ArithmeticException.class, () -> UnitCost.of("1.00001", USD));
  }

  @Test
  void amountsOfTwoCurrenciesAreNeverMixed() {
    Money dollars = money("1.00");
    Money euros = Money.of("1.00", EUR);
    assertThrows(IllegalArgumentException.class, () -> dollars.plus(euros));
    assertThrows(IllegalArgumentException.class, () -> dollars.compareTo(euros));
  }

  @Test
  void sharesTakenOneAfterTheOtherAddUpToTheWhole() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      Money left = Money.rounded(BigDecimal.valueOf(random.nextInt(1_000_000), 2), USD);
      Money whole = left;
      Money taken = Money.zero(USD);
      Quantity quantity = Quantity.of(1 + random.nextInt(50));
      while (quantity.isPositive()) {
        Quantity part = Quantity.of(1 + random.nextInt(10));
        part = part.isMoreThan(quantity) ? quantity : part;
        Money share = left.share(part, quantity);
        taken = taken.plus(share);
        left = left.minus(share);
        quantity = quantity.minus(part);
      }
      assertEquals(whole, taken, "seed " + seed);
    }
  }

  @Test
  void textIsThePlainDecimalAtItsScale() {
    assertEquals("15.00", money("15").toString());
    assertEquals("3.000", Quantity.of(3).toString());
    assertEquals("2.3333", UnitCost.average(money("7"), Quantity.of(3)).toString());
  }

  private static Money money(String amount) {
    return Money.of(amount, USD);
  }
}
