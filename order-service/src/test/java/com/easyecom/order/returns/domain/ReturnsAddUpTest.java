package com.easyecom.order.returns.domain;

import static com.easyecom.order.returns.domain.Sold.USD;
import static com.easyecom.order.returns.domain.Sold.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.order.ordering.application.SoldLine;
import com.easyecom.order.ordering.application.SoldOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random orders that are handed over in parts and returned in parts in between, some of which are
 * rejected; with what was paid paid back, or what somebody says. Run again by {@code -Dseed=...}.
 */
class ReturnsAddUpTest {

  private static final int ORDERS = 3_000;

  @Test
  void allThatWasPaidIsPaidBackAndAllThatItCostComesBack() {
    forRandomOrders(
        random -> {
          Life life = new Life(random, false);
          life.run();
          assertEquals(life.paid(), life.refunded(), "paid and refunded");
        });
  }

  @Test
  void whateverSomebodySaysNeverMoreThanWasPaidIsPaidBack() {
    forRandomOrders(random -> new Life(random, true).run());
  }

  private interface Check {
    void of(Random random);
  }

  private static void forRandomOrders(Check check) {
    long seed = Long.getLong("seed", System.nanoTime());
    for (int i = 0; i < ORDERS; i++) {
      try {
        check.of(new Random(seed + i));
      } catch (AssertionError | RuntimeException fault) {
        throw new AssertionError("with -Dseed=" + (seed + i), fault);
      }
    }
  }

  /** One order's life, until everything is back. */
  private static final class Life {

    private final Random random;
    private final boolean isOverridden;
    private final List<SoldLine> lines = new ArrayList<>();
    private final List<ReturnItem> returned = new ArrayList<>();

    Life(Random random, boolean isOverridden) {
      this.random = random;
      this.isOverridden = isOverridden;
      for (long id = 1; id <= 1 + random.nextInt(3); id++) {
        lines.add(Sold.line(id, "0", "0", "0", "0"));
      }
      handOver();
    }

    void run() {
      int partsLeft = random.nextInt(3);
      for (int step = 0; partsLeft > 0 || isAnyOpen(); step++) {
        if (partsLeft > 0 && random.nextInt(3) == 0) {
          handOver();
          partsLeft--;
        } else if (isAnyOpen()) {
          comeBack();
        }
        // Not for ever: one that never ends would say nothing.
        if (step < 20 && !returned.isEmpty() && random.nextInt(4) == 0) {
          returned.remove(random.nextInt(returned.size()));
        }
        isPlausible();
      }
      assertEquals(sum(lines.stream().map(SoldLine::cost).toList()), cost(), "cost");
      for (SoldLine line : lines) {
        Quantity more = Quantity.of("0.001");
        List<WantedReturn> wish = List.of(new WantedReturn(line.orderItemId(), more, null, true));
        assertThrows(Refusal.class, () -> next().of(wish, List.of(1L)));
      }
    }

    private void handOver() {
      lines.replaceAll(
          line ->
              new SoldLine(
                  line.orderItemId(),
                  line.productId(),
                  line.sku(),
                  line.quantity().plus(thousandths(1 + random.nextInt(6_000))),
                  line.net().plus(cents(random.nextInt(9_000))),
                  line.tax().plus(cents(random.nextBoolean() ? 0 : random.nextInt(400))),
                  line.cost().plus(cents(random.nextInt(9_000)))));
    }

    private void comeBack() {
      List<WantedReturn> wish = new ArrayList<>();
      List<Long> ids = new ArrayList<>();
      for (SoldLine line : lines) {
        int open = open(line).value().movePointRight(3).intValueExact();
        if (open > 0 && (wish.isEmpty() || random.nextBoolean())) {
          int some = random.nextInt(3) == 0 ? open : 1 + random.nextInt(open);
          Quantity quantity = thousandths(some);
          wish.add(new WantedReturn(line.orderItemId(), quantity, refund(line), true));
          ids.add((long) wish.size());
        }
      }
      returned.addAll(next().of(wish, ids));
    }

    private @Nullable Money refund(SoldLine line) {
      if (!isOverridden || random.nextInt(3) == 0) {
        return null;
      }
      Returned before = before(line);
      Money left = line.net().plus(line.tax()).minus(before.refund().total());
      return cents(random.nextInt(left.amount().movePointRight(2).intValueExact() + 1));
    }

    private void isPlausible() {
      for (SoldLine line : lines) {
        Returned all = before(line);
        assertFalse(all.quantity().isMoreThan(line.quantity()), "units of " + line);
        assertFalse(all.cost().isMoreThan(line.cost()), "cost of " + line);
        assertFalse(all.refund().net().isMoreThan(line.net()), "net of " + line);
        assertFalse(all.refund().tax().isMoreThan(line.tax()), "tax of " + line);
      }
      for (ReturnItem item : returned) {
        assertFalse(item.refund().net().isNegative(), "net of " + item);
        assertFalse(item.refund().tax().isNegative(), "tax of " + item);
        assertFalse(item.cost().isNegative(), "cost of " + item);
      }
    }

    Amounts paid() {
      return new Amounts(
          sum(lines.stream().map(SoldLine::net).toList()),
          sum(lines.stream().map(SoldLine::tax).toList()));
    }

    Amounts refunded() {
      return returned.stream().map(ReturnItem::refund).reduce(Amounts::plus).orElseThrow();
    }

    private Money cost() {
      return sum(returned.stream().map(ReturnItem::cost).toList());
    }

    private boolean isAnyOpen() {
      return lines.stream().anyMatch(line -> open(line).isPositive());
    }

    private Quantity open(SoldLine line) {
      return line.quantity().minus(before(line).quantity());
    }

    private Returned before(SoldLine line) {
      Map<Long, Returned> all = Sold.returned(returned);
      return all.getOrDefault(line.orderItemId(), Returned.nothing(USD));
    }

    private NextReturn next() {
      SoldOrder order = new SoldOrder(7, "ORD-2026-000007", null, USD, lines);
      return new NextReturn(order, Sold.returned(returned));
    }

    private static Money sum(List<Money> amounts) {
      return amounts.stream().reduce(usd("0"), Money::plus);
    }

    private static Money cents(int amount) {
      return new Money(BigDecimal.valueOf(amount, 2), USD);
    }

    private static Quantity thousandths(int amount) {
      return new Quantity(BigDecimal.valueOf(amount, 3));
    }
  }
}
