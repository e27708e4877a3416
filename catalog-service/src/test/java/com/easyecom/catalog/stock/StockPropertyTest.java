package com.easyecom.catalog.stock;

import static com.easyecom.catalog.Amounts.MORNING;
import static com.easyecom.catalog.Amounts.USD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StockPropertyTest {

  private static final int RUNS = 200;
  private static final int OPERATIONS = 100;

  @Test
  void randomOperationsEqualANaiveModelToTheCent() {
    long firstSeed = System.nanoTime();
    for (long seed = firstSeed; seed < firstSeed + RUNS; seed++) {
      new Run(seed).run();
    }
  }

  /** One product's life, and the same life in the naive model. */
  private static final class Run {

    private final long seed;
    private final Random random;
    private final NaiveStock naive;
    private Stock stock;
    private BigDecimal moved = BigDecimal.ZERO;

    Run(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      long cost = random.nextLong(100_000);
      naive = new NaiveStock(cost);
      stock = Stock.none(1, cost(cost));
    }

    void run() {
      for (int i = 0; i < OPERATIONS; i++) {
        operate();
        compare("seed " + seed + ", operation " + i);
      }
      takeOutTheRest();
      compare("seed " + seed + ", at the end");
      assertEquals(0, stock.value().amount().signum(), "seed " + seed);
    }

    private void operate() {
      long quantity = quantity();
      switch (random.nextInt(6)) {
        case 0 -> {
          long cost = random.nextLong(1_000_000);
          move(stock.receive(units(quantity), cost(cost), MORNING));
          naive.receive(quantity, cost);
        }
        case 1 -> {
          move(stock.adjust(units(quantity), null, MORNING));
          naive.receiveAtAverage(quantity);
        }
        case 2 -> withdraw(quantity);
        case 3 -> allocate(quantity);
        case 4 -> issue();
        default -> release();
      }
    }

    private void withdraw(long quantity) {
      if (naive.canTakeOut(quantity)) {
        move(stock.withdraw(units(quantity), MORNING));
        naive.takeOut(quantity);
      } else {
        assertThrows(Refusal.class, () -> stock.adjust(units(-quantity), null, MORNING));
      }
    }

    private void allocate(long quantity) {
      if (naive.canTakeOut(quantity)) {
        stock = stock.allocate(units(quantity));
        naive.allocate(quantity);
      } else {
        assertThrows(IllegalArgumentException.class, () -> stock.allocate(units(quantity)));
      }
    }

    private void issue() {
      long quantity = partOfAllocated();
      if (quantity > 0) {
        move(stock.issue(units(quantity), MORNING));
        naive.allocate(-quantity);
        naive.takeOut(quantity);
      }
    }

    private void release() {
      long quantity = partOfAllocated();
      if (quantity > 0) {
        stock = stock.release(units(quantity));
        naive.allocate(-quantity);
      }
    }

    private void takeOutTheRest() {
      if (!stock.allocated().isZero()) {
        naive.allocate(-thousandths(stock.allocated()));
        stock = stock.release(stock.allocated());
      }
      if (!stock.onHand().isZero()) {
        naive.takeOut(thousandths(stock.onHand()));
        move(stock.withdraw(stock.onHand(), MORNING));
      }
    }

    private void move(Movement movement) {
      moved = moved.add(movement.value().amount());
      stock = movement.after();
    }

    private void compare(String when) {
      assertEquals(naive.onHandThousandths, stock.onHand().value().unscaledValue(), when);
      assertEquals(naive.allocatedThousandths, stock.allocated().value().unscaledValue(), when);
      assertEquals(naive.valueCents, stock.value().amount().unscaledValue(), when);
      assertEquals(naive.costTenThousandths, stock.unitCost().amount().unscaledValue(), when);
      assertEquals(naive.movedCents, moved.setScale(2).unscaledValue(), when);
      assertEquals(0, moved.compareTo(stock.value().amount()), when + ": movements add up");
      assertTrue(!stock.available().isNegative() && !stock.value().isNegative(), when);
      assertTrue(!stock.allocated().isNegative(), when);
    }

    private long quantity() {
      // Whole units, and thousandths, so that rounding has something to do.
      return random.nextBoolean() ? 1 + random.nextLong(20_000) : 1_000 * (1 + random.nextInt(20));
    }

    private long partOfAllocated() {
      long allocated = thousandths(stock.allocated());
      if (allocated == 0) {
        return 0;
      }
      return random.nextBoolean() ? allocated : 1 + random.nextLong(allocated);
    }

    private static long thousandths(Quantity quantity) {
      return quantity.value().unscaledValue().longValueExact();
    }

    private static Quantity units(long thousandths) {
      return new Quantity(BigDecimal.valueOf(thousandths, 3));
    }

    private static UnitCost cost(long tenThousandths) {
      return new UnitCost(BigDecimal.valueOf(tenThousandths, 4), USD);
    }
  }
}
