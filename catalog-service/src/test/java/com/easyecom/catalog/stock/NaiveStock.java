package com.easyecom.catalog.stock;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * What DESIGN.md says of stock, written down again in the plainest way: thousandths, cents and
 * ten-thousandths as whole numbers, no types, no states.
 */
public final class NaiveStock {

  public BigInteger onHandThousandths = BigInteger.ZERO;
  public BigInteger allocatedThousandths = BigInteger.ZERO;
  public BigInteger valueCents = BigInteger.ZERO;
  public BigInteger costTenThousandths;
  public BigInteger movedCents = BigInteger.ZERO;

  public NaiveStock(long costTenThousandths) {
    this.costTenThousandths = BigInteger.valueOf(costTenThousandths);
  }

  public boolean canTakeOut(long thousandths) {
    return onHandThousandths.subtract(allocatedThousandths).longValueExact() >= thousandths;
  }

  public void receive(long thousandths, long cost) {
    // A thousandth at a ten-thousandth is 10^-7; a cent is 10^5 of those.
    move(thousandths, divide(BigInteger.valueOf(thousandths * cost), 100_000));
  }

  public void receiveAtAverage(long thousandths) {
    if (onHandThousandths.signum() > 0) {
      move(thousandths, share(thousandths));
    } else {
      receive(thousandths, costTenThousandths.longValueExact());
    }
  }

  public void takeOut(long thousandths) {
    move(-thousandths, share(thousandths).negate());
  }

  public void allocate(long thousandths) {
    allocatedThousandths = allocatedThousandths.add(BigInteger.valueOf(thousandths));
  }

  private BigInteger share(long thousandths) {
    BigInteger quantity = BigInteger.valueOf(thousandths);
    return quantity.equals(onHandThousandths)
        ? valueCents
        : round(valueCents.multiply(quantity), onHandThousandths);
  }

  private void move(long thousandths, BigInteger cents) {
    onHandThousandths = onHandThousandths.add(BigInteger.valueOf(thousandths));
    valueCents = valueCents.add(cents);
    movedCents = movedCents.add(cents);
    if (onHandThousandths.signum() > 0) {
      // Cents per thousandth, in ten-thousandths per one: 10^-2 / 10^-3 = 10, and 10^4 of those.
      costTenThousandths =
          round(valueCents.multiply(BigInteger.valueOf(100_000)), onHandThousandths);
    }
  }

  private static BigInteger divide(BigInteger dividend, long divisor) {
    return round(dividend, BigInteger.valueOf(divisor));
  }

  private static BigInteger round(BigInteger dividend, BigInteger divisor) {
    return new BigDecimal(dividend)
        .divide(new BigDecimal(divisor), 0, RoundingMode.HALF_UP)
        .toBigIntegerExact();
  }
}
