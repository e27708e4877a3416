package com.easyecom.catalog.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.stock.NaiveStock;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockAllocated;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockReleased;
import com.easyecom.kernel.money.Decimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Does to the naive model what happened to one product's stock, in the order in which it did. */
final class StockReplay {

  final NaiveStock naive = new NaiveStock(0);

  /** How much orders hold, in thousandths. */
  final Map<Long, Long> held = new TreeMap<>();

  /** How much they were granted, in thousandths. */
  final Map<Long, Long> granted = new TreeMap<>();

  /** The versions that movements made. */
  final List<Long> movements = new ArrayList<>();

  private final Map<Long, Long> costsByVersion;
  private final String what;
  private long version;

  /**
   * @param costsByVersion what receipts cost by the unit, in ten-thousandths, by the version of the
   *     stock after them: events do not say it
   */
  StockReplay(Map<Long, Long> costsByVersion, String what) {
    this.costsByVersion = costsByVersion;
    this.what = what;
  }

  /** The events must be all there are, in the order in which they were published. */
  void replay(List<DomainEvent> events) {
    for (DomainEvent event : events) {
      version++;
      assertEquals(version, event.aggregateVersion(), () -> what + ": a version of its own each");
      switch (event) {
        case StockAllocated it -> {
          assertTrue(naive.canTakeOut(unscaled(it.quantity())), () -> what + ": sold twice: " + it);
          hold(it.orderId(), unscaled(it.quantity()));
          granted.merge(it.orderId(), unscaled(it.quantity()), Long::sum);
          compare(it, naive.allocatedThousandths, it.allocatedAfter());
          compare(it, naive.onHandThousandths, it.onHand());
        }
        case StockReleased it -> {
          hold(it.orderId(), -unscaled(it.quantity()));
          compare(it, naive.allocatedThousandths, it.allocatedAfter());
          compare(it, naive.onHandThousandths, it.onHand());
        }
        case StockIssued it -> {
          movements.add(version);
          hold(it.orderId(), -unscaled(it.quantity()));
          BigInteger before = naive.valueCents;
          naive.takeOut(unscaled(it.quantity()));
          compare(it, before.subtract(naive.valueCents), it.cost());
          compare(it, naive.onHandThousandths, it.onHandAfter());
          compare(it, naive.valueCents, it.valueAfter());
        }
        case StockAdjusted it -> {
          movements.add(version);
          adjust(it);
          compare(it, naive.onHandThousandths, it.onHandAfter());
          compare(it, naive.valueCents, it.valueAfter());
        }
        default -> throw new AssertionError(what + ": unexpected " + event);
      }
    }
  }

  /** The stock's version after all of it. */
  long version() {
    return version;
  }

  private void adjust(StockAdjusted event) {
    long quantity = unscaled(event.quantity());
    if (quantity > 0) {
      naive.receive(quantity, costsByVersion.get(event.version()));
    } else {
      assertTrue(naive.canTakeOut(-quantity), () -> what + ": sold twice: " + event);
      naive.takeOut(-quantity);
    }
  }

  private void hold(long orderId, long thousandths) {
    naive.allocate(thousandths);
    long now = held.merge(orderId, thousandths, Long::sum);
    assertTrue(now >= 0, () -> what + ": order " + orderId + " holds " + now);
    held.remove(orderId, 0L);
  }

  private void compare(DomainEvent event, BigInteger expected, Decimal told) {
    assertEquals(expected, told.decimal().unscaledValue(), () -> what + ": " + event);
  }

  private static long unscaled(Decimal amount) {
    return amount.decimal().unscaledValue().longValueExact();
  }
}
