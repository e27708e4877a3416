package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Shares an amount out: first whole cents, then those that are left to whom most was cut off. */
final class LargestRemainders {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private LargestRemainders() {}

  /**
   * @param weights all the same when they come to nothing
   */
  static List<BigDecimal> share(BigDecimal amount, List<BigDecimal> weights) {
    BigDecimal all = sum(weights, weight -> weight);
    if (all.signum() == 0) {
      return share(amount, weights.stream().map(weight -> BigDecimal.ONE).toList());
    }
    List<BigDecimal> shares = new ArrayList<>();
    List<BigDecimal> cutOff = new ArrayList<>();
    for (BigDecimal weight : weights) {
      BigDecimal whole = amount.multiply(weight).divide(all, 2, RoundingMode.FLOOR);
      shares.add(whole);
      cutOff.add(amount.multiply(weight).subtract(whole.multiply(all)));
    }
    BigDecimal left = amount.subtract(sum(shares, share -> share));
    while (left.signum() > 0) {
      int most = 0;
      for (int i = 1; i < cutOff.size(); i++) {
        most = cutOff.get(i).compareTo(cutOff.get(most)) > 0 ? i : most;
      }
      shares.set(most, shares.get(most).add(CENT));
      cutOff.set(most, BigDecimal.ONE.negate());
      left = left.subtract(CENT);
    }
    return shares;
  }
}
