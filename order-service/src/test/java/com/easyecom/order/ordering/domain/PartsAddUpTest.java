package com.easyecom.order.ordering.domain;

import static com.easyecom.order.ordering.domain.Sample.USD;
import static com.easyecom.order.ordering.domain.Sample.order;
import static com.easyecom.order.ordering.domain.Sample.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random orders in random parts, some of which are refused and given back. */
class PartsAddUpTest {

  private static final int ORDERS = 3_000;

  @Test
  void allPartsOfAnOrderAddUpToItExactly() {
    long seed = Long.getLong("seed", System.nanoTime());
    for (int i = 0; i < ORDERS; i++) {
      long one = seed + i;
      try {
        fulfilInParts(new Random(one));
      } catch (AssertionError | RuntimeException fault) {
        throw new AssertionError("with -Dseed=" + one, fault);
      }
    }
  }

  private void fulfilInParts(Random random) {
    Order order = randomOrder(random);
    List<Part> parts = new ArrayList<>();
    while (true) {
      Taken taken = PartSums.of(parts, USD);
      NextPart next;
      try {
        next = new NextPart(order, taken);
      } catch (Refusal nothingLeft) {
        break;
      }
      Part part = random.nextInt(8) == 0 ? next.whole() : next.of(randomWish(random, order, taken));
      assertIsPlausible(part);
      parts.add(part);
      if (random.nextInt(4) == 0) {
        parts.remove(random.nextInt(parts.size()));
      }
    }
    assertAddUp(order, parts);
  }

  private static void assertIsPlausible(Part part) {
    assertFalse(part.discount().isNegative(), "discount " + part);
    assertFalse(part.tax().isNegative(), "tax " + part);
    assertFalse(part.total().isNegative(), "total " + part);
    assertFalse(part.discount().isMoreThan(part.subtotal()), "more discount than price " + part);
    part.lines().forEach(line -> assertFalse(line.lineTotal().isNegative(), "line " + part));
  }

  private static void assertAddUp(Order order, List<Part> parts) {
    Order fulfilled = order;
    Money costs = usd("0");
    for (Part part : parts) {
      assertEquals(OrderStatus.CONFIRMED, fulfilled.status());
      Map<Long, Money> cost = new HashMap<>();
      part.lines().forEach(line -> cost.put(line.orderItemId(), usd("0.37")));
      costs = costs.plus(cost.values().stream().reduce(Money::plus).orElseThrow());
      fulfilled = fulfilled.fulfil(part, cost);
    }
    Taken all = PartSums.of(parts, USD);
    assertEquals(order.totals().subtotal(), all.subtotal());
    assertEquals(order.totals().discount(), all.discount());
    assertEquals(order.totals().tax(), all.tax());
    assertEquals(OrderStatus.FULFILLED, fulfilled.status());
    assertEquals(order.totals().net(), fulfilled.revenue());
    assertEquals(costs, fulfilled.cost());
    assertEquals(order.version() + parts.size(), fulfilled.version());
    order.lines().forEach(line -> assertEquals(line.lineTotal(), all.of(line).lineTotal()));
  }

  private static Order randomOrder(Random random) {
    String[] lines = new String[1 + random.nextInt(4)];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = decimal(1 + random.nextInt(6_000), 3) + " x " + decimal(random.nextInt(900), 2);
    }
    Money subtotal = order("0", "0", lines).totals().subtotal();
    int cents = subtotal.amount().movePointRight(2).intValueExact();
    String discount = decimal(random.nextInt(3) == 0 ? 0 : random.nextInt(cents + 1), 2);
    String tax = decimal(random.nextInt(3) == 0 ? 0 : random.nextInt(400), 2);
    return order(discount, tax, lines);
  }

  private static List<WantedPart> randomWish(Random random, Order order, Taken taken) {
    List<WantedPart> wish = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      Quantity open = line.quantity().minus(taken.of(line).quantity());
      if (open.isPositive() && (wish.isEmpty() || random.nextBoolean())) {
        int thousandths = open.value().movePointRight(3).intValueExact();
        int some = random.nextInt(5) == 0 ? 1 : 1 + random.nextInt(thousandths);
        wish.add(new WantedPart(line.id(), Quantity.of(decimal(some, 3))));
      }
    }
    return wish;
  }

  private static String decimal(int unscaled, int scale) {
    return BigDecimal.valueOf(unscaled, scale).toPlainString();
  }
}
