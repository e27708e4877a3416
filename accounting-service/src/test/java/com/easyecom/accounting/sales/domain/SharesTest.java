package com.easyecom.accounting.sales.domain;

import static com.easyecom.accounting.testing.Amounts.ZERO;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kernel.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void centsThatAreLeftGoToTheLargestRemainders() {
    assertEquals(amounts("0.33", "0.33", "0.34"), shares("1.00", "1.00", "1.00", "1.01"));
    assertEquals(amounts("0.34", "0.33", "0.33"), shares("1.00", "1.00", "1.00", "1.00"));
    assertEquals(amounts("0.00", "0.01"), shares("0.01", "1.00", "99.00"));
  }

  @Test
  void anAmountBelowZeroIsSharedOutAsWell() {
    assertEquals(amounts("-0.33", "-0.33", "-0.34"), shares("-1.00", "1.00", "1.00", "1.00"));
  }

  @Test
  void withoutWeightAllCountTheSame() {
    assertEquals(amounts("0.51", "0.50"), shares("1.01", "0.00", "0.00"));
  }

  @Test
  void sharesAlwaysAddUpAndAreNeverACentOff() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Money amount = cents(random.nextInt(200_000) - 100_000);
      List<Money> weights =
          Stream.generate(() -> cents(random.nextInt(10_000)))
              .limit(1 + random.nextInt(8))
              .toList();
      List<Money> shares = Shares.of(amount, weights);
      assertEquals(amount, shares.stream().reduce(ZERO, Money::plus), "seed " + seed);
      Money whole = weights.stream().reduce(ZERO, Money::plus);
      for (int j = 0; whole.isPositive() && j < weights.size(); j++) {
        Money off = shares.get(j).minus(amount.share(weights.get(j), whole));
        assertTrue(off.amount().abs().compareTo(new BigDecimal("0.01")) <= 0, "seed " + seed);
      }
    }
  }

  private static List<Money> shares(String amount, String... weights) {
    return Shares.of(usd(amount), amounts(weights));
  }

  private static List<Money> amounts(String... amounts) {
    return Stream.of(amounts).map(amount -> usd(amount)).toList();
  }

  private static Money cents(int cents) {
    return new Money(BigDecimal.valueOf(cents, 2), ZERO.currency());
  }
}
