package com.easyecom.accounting.sales.domain;

import com.easyecom.kernel.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares an amount out in proportion, to the cent: everybody gets what is whole of their share, and
 * the cents that are left go to the largest remainders (Hamilton's method), the first first.
 */
final class Shares {

  private Shares() {}

  /**
   * The shares, which add up to the amount exactly.
   *
   * @param weights at least one; when they do not add up to more than zero all count the same
   */
  static List<Money> of(Money amount, List<Money> weights) {
    BigInteger[] parts = weights.stream().map(Shares::cents).toArray(BigInteger[]::new);
    BigInteger whole = sum(parts);
    if (whole.signum() <= 0) {
      Arrays.fill(parts, BigInteger.ONE);
      whole = BigInteger.valueOf(parts.length);
    }
    BigInteger total = cents(amount);
    BigInteger[] shares = new BigInteger[parts.length];
    BigInteger[] remainders = new BigInteger[parts.length];
    for (int i = 0; i < parts.length; i++) {
      BigInteger exact = total.multiply(parts[i]);
      remainders[i] = exact.mod(whole);
      shares[i] = exact.subtract(remainders[i]).divide(whole);
    }
    int left = total.subtract(sum(shares)).intValueExact();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> shares[i] = shares[i].add(BigInteger.ONE));
    List<Money> answer = new ArrayList<>(shares.length);
    for (BigInteger share : shares) {
      answer.add(new Money(new BigDecimal(share, Money.SCALE), amount.currency()));
    }
    return answer;
  }

  private static BigInteger cents(Money amount) {
    return amount.amount().unscaledValue();
  }

  private static BigInteger sum(BigInteger[] numbers) {
    return Arrays.stream(numbers).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
