package com.easyecom.acceptance.lives;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** What is left to chance: the same again with the same seed. */
public record Choice(Random random) {

  private static final List<String> QUANTITIES =
      List.of("1", "1", "1", "2", "3", "3", "0.5", "1.333", "2.125", "0.007");
  private static final List<String> PRICES =
      List.of("3.33", "5.00", "9.99", "12.49", "0.07", "0.00", "100.00");
  private static final List<String> COSTS = List.of("3.3333", "0.0100", "1.4286", "7.7777", "2");

  public static Choice of(long seed) {
    return new Choice(new Random(seed));
  }

  public boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  public int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  public <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  public BigDecimal quantity() {
    return new BigDecimal(of(QUANTITIES)).setScale(3);
  }

  public BigDecimal price() {
    return new BigDecimal(of(PRICES));
  }

  public BigDecimal cost() {
    return new BigDecimal(of(COSTS));
  }

  /** All of it half of the time, else any part; of nothing: more than that. */
  public BigDecimal part(BigDecimal quantity) {
    int thousandths = quantity.movePointRight(3).intValueExact();
    if (thousandths == 0) {
      return BigDecimal.ONE.setScale(3);
    }
    boolean isWhole = quantity.compareTo(BigDecimal.ONE) > 0 && oneIn(3);
    int some = isWhole ? 1_000 : upTo(thousandths);
    return oneIn(2) ? quantity : BigDecimal.valueOf(some, 3);
  }

  /** Anything from nothing to this, to the cent. */
  public BigDecimal amountUpTo(BigDecimal most) {
    return BigDecimal.valueOf(random.nextInt(most.movePointRight(2).intValueExact() + 1), 2);
  }
}
