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
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random orders that are edited between their parts, until nothing of them is left. */
class EditsAddUpTest {

  private static final int ORDERS = 2_000;
  private static final int STEPS = 12;

  @Test
  void allPartsOfAnEditedOrderAddUpToItExactly() {
    long seed = Long.getLong("seed", System.nanoTime());
    for (int i = 0; i < ORDERS; i++) {
      long one = seed + i;
      try {
        live(new Random(one));
      } catch (AssertionError | RuntimeException fault) {
        throw new AssertionError("with -Dseed=" + one, fault);
      }
    }
  }

  private static void live(Random random) {
    Order order = randomOrder(random);
    List<Part> parts = new ArrayList<>();
    for (int step = 0; step < STEPS && order.status() == OrderStatus.CONFIRMED; step++) {
      order = random.nextBoolean() ? edited(order, parts, random) : fulfilled(order, parts, random);
      assertFalse(order.revenue().isNegative(), order::toString);
      assertFalse(order.revenue().isMoreThan(order.totals().subtotal()), order::toString);
    }
    while (order.status() == OrderStatus.CONFIRMED) {
      order = take(order, parts, new NextPart(order, PartSums.of(parts, USD)).whole());
    }
    Taken all = PartSums.of(parts, USD);
    assertEquals(order.totals().subtotal(), all.subtotal());
    assertEquals(order.totals().discount(), all.discount());
    assertEquals(order.totals().tax(), all.tax());
    assertEquals(order.totals().net(), order.revenue());
    for (OrderLine line : order.lines()) {
      assertEquals(line.quantity(), line.fulfilledQuantity());
      assertEquals(line.lineTotal(), all.of(line).lineTotal());
    }
  }

  private static Order edited(Order order, List<Part> parts, Random random) {
    Taken taken = PartSums.of(parts, USD);
    Edit edit;
    try {
      edit =
          new EditDecision(order, taken, false, kept(parts))
              .decide(randomChange(order, random), Map.of(), List.of());
    } catch (Refusal refused) {
      return order;
    }
    return edit.closes()
        ? take(edit.after(), parts, ClosingPart.of(edit.after(), taken, edit.kept()))
        : edit.after();
  }

  /** All of it. */
  private static Kept kept(List<Part> parts) {
    SortedMap<Long, Money> nets = new TreeMap<>();
    PaidLines.of(parts, USD).forEach((line, paid) -> nets.put(line, paid.net()));
    return new Kept(nets, false);
  }

  private static OrderChange randomChange(Order order, Random random) {
    List<ChangedLine> lines = new ArrayList<>();
    boolean isClosing = random.nextInt(3) == 0;
    for (OrderLine line : order.lines()) {
      Quantity quantity =
          isClosing ? line.fulfilledQuantity() : quantity(1 + random.nextInt(6_000));
      if (quantity.isPositive()) {
        lines.add(new ChangedLine(line.id(), null, quantity, null));
      }
    }
    boolean isTaxed = random.nextInt(4) == 0;
    Money tax = isTaxed ? usd(decimal(random.nextInt(400), 2)) : null;
    List<ChangedLine> wanted = lines.isEmpty() ? null : lines;
    return new OrderChange(null, tax, null, wanted, null, null, false);
  }

  private static Order fulfilled(Order order, List<Part> parts, Random random) {
    List<WantedPart> wish = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      int open =
          line.quantity().minus(line.fulfilledQuantity()).value().movePointRight(3).intValueExact();
      if (open > 0 && (wish.isEmpty() || random.nextBoolean())) {
        wish.add(new WantedPart(line.id(), quantity(1 + random.nextInt(open))));
      }
    }
    return take(order, parts, new NextPart(order, PartSums.of(parts, USD)).of(wish));
  }

  private static Order take(Order order, List<Part> parts, Part part) {
    Map<Long, Money> costs = new HashMap<>();
    part.lines().forEach(line -> costs.put(line.orderItemId(), usd("0.37")));
    parts.add(part);
    return order.fulfil(part, costs);
  }

  private static Order randomOrder(Random random) {
    String[] lines = new String[1 + random.nextInt(3)];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = decimal(1 + random.nextInt(6_000), 3) + " x " + decimal(random.nextInt(900), 2);
    }
    Money subtotal = order("0", "0", lines).totals().subtotal();
    int cents = subtotal.amount().movePointRight(2).intValueExact();
    return order(decimal(random.nextInt(cents + 1), 2), decimal(random.nextInt(400), 2), lines);
  }

  private static Quantity quantity(int thousandths) {
    return Quantity.of(decimal(thousandths, 3));
  }

  private static String decimal(int unscaled, int scale) {
    return BigDecimal.valueOf(unscaled, scale).toPlainString();
  }
}
