package com.easyecom.catalog.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.catalog.allocation.application.AllocateStock;
import com.easyecom.catalog.allocation.application.ExpireAsIf;
import com.easyecom.catalog.allocation.application.Issue;
import com.easyecom.catalog.allocation.application.IssueStock;
import com.easyecom.catalog.allocation.application.IssuedStock;
import com.easyecom.catalog.allocation.application.ReleaseStock;
import com.easyecom.catalog.allocation.domain.HoldRequest;
import com.easyecom.catalog.allocation.domain.IssueLine;
import com.easyecom.catalog.fixture.Shelf;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.application.AdjustStock;
import com.easyecom.catalog.stock.application.Adjustment;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.catalog.stock.application.RecordedMovement;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.kit.shop.Shop;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One operation at a time, by the real use case and on the naive shop, which says beforehand
 * whether it will be refused. Each is noted before it is done.
 */
@Singleton
class ModelOperations {

  private static final int LAST_OPERATIONS = 15;

  /** The last operations, for people who look for a fault. */
  final Deque<String> last = new ArrayDeque<>();

  @Inject AllocateStock allocateStock;
  @Inject IssueStock issueStock;
  @Inject ReleaseStock releaseStock;
  @Inject AdjustStock adjustStock;
  @Inject ModelCounts counts;
  @Inject ExpireAsIf expireAsIf;
  @Inject Shop shop;

  void operate(NaiveShop model, Random random) {
    switch (random.nextInt(25)) {
      case 0, 1, 2 -> receive(model, random, MovementType.IN);
      case 3, 4 -> receive(model, random, MovementType.RETURN_IN);
      case 5 -> takeOut(model, random, MovementType.OUT);
      case 6 -> takeOut(model, random, MovementType.RETURN_OUT);
      case 7, 8 -> adjust(model, random);
      case 9, 10 -> counts.count(model, random, this::note);
      case 11, 12, 13, 14, 15, 16, 17 -> allocate(model, random);
      case 18, 19, 20, 21, 22 -> issue(model, random);
      case 23 -> release(model, random);
      default -> rarelyExpire(model, random);
    }
  }

  private void note(String operation) {
    last.add(operation);
    if (last.size() > LAST_OPERATIONS) {
      last.removeFirst();
    }
  }

  private void receive(NaiveShop model, Random random, MovementType type) {
    long product = model.anyProduct(random);
    long quantity = thousandths(random);
    Long cost = random.nextInt(4) == 0 ? null : random.nextLong(1_000_000);
    note("%s %d of %d at %s".formatted(type, quantity, product, cost));
    move(product, type, quantity, cost);
    if (cost == null) {
      model.adjustAtAverage(product, quantity);
    } else {
      model.stocks.get(product).receive(quantity, cost);
    }
  }

  private void takeOut(NaiveShop model, Random random, MovementType type) {
    long product = model.anyProduct(random);
    long quantity = outgoing(model, product, random);
    boolean isThere = quantity <= model.available(product);
    note("%s %d of %d: %s".formatted(type, quantity, product, isThere));
    expect(isThere ? null : "insufficient_stock", () -> move(product, type, quantity, null));
    if (isThere) {
      model.stocks.get(product).takeOut(quantity);
    }
  }

  private void adjust(NaiveShop model, Random random) {
    long product = model.anyProduct(random);
    long size = outgoing(model, product, random);
    long difference = random.nextBoolean() ? size : -size;
    boolean isThere = model.available(product) + difference >= 0 || difference > 0;
    note("adjust %d by %d: %s".formatted(product, difference, isThere));
    expect(
        isThere ? null : "insufficient_stock",
        () -> {
          RecordedMovement moved = move(product, MovementType.ADJUSTMENT, difference, null);
          assertEquals(model.adjustAtAverage(product, difference), cents(moved.value().amount()));
        });
  }

  private void allocate(NaiveShop model, Random random) {
    long order = Shelf.unique();
    List<HoldRequest.Line> lines = new ArrayList<>();
    Map<Long, Long> demand = new TreeMap<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      long product = model.anyProduct(random);
      long quantity = part(model.available(product) / 3, random);
      lines.add(new HoldRequest.Line(product, units(quantity)));
      demand.merge(product, quantity, Long::sum);
    }
    boolean isThere = model.canHold(demand);
    boolean isRepeated = random.nextInt(8) == 0;
    boolean isStored = random.nextBoolean();
    note("allocate %s for %d (stored %s): %s".formatted(demand, order, isStored, isThere));
    expect(
        isThere ? null : "insufficient_stock",
        () -> {
          String key = "model-" + order;
          hold(key, order, lines, order);
          if (isRepeated) {
            hold(key, Shelf.unique(), lines, order);
          }
        });
    if (isThere) {
      model.hold(order, demand);
      if (isStored) {
        model.stored.add(order);
      }
    }
  }

  private void hold(String key, long order, List<HoldRequest.Line> lines, long expected) {
    assertEquals(
        expected, allocateStock.allocate(new HoldRequest(key, order, lines, null)).orderId());
  }

  private void issue(NaiveShop model, Random random) {
    Long order = model.anyOrder(random);
    if (order == null) {
      return;
    }
    List<IssueLine> lines = new ArrayList<>();
    boolean isHeld = true;
    Map<Long, Long> quantities = new TreeMap<>();
    for (Map.Entry<Long, Long> held : model.holds.get(order).entrySet()) {
      if (lines.isEmpty() || random.nextBoolean()) {
        long quantity = part(held.getValue(), random);
        isHeld &= quantity <= held.getValue();
        quantities.put(held.getKey(), quantity);
        lines.add(new IssueLine(Shelf.unique(), held.getKey(), units(quantity)));
      }
    }
    Issue issue = new Issue(Shelf.unique(), order, null, lines);
    boolean isRepeated = random.nextInt(8) == 0;
    note("issue %s for %d: %s".formatted(quantities, order, isHeld));
    expect(
        isHeld ? null : "not_allocated",
        () -> {
          IssuedStock issued = issueStock.issue(issue, "model");
          if (isRepeated) {
            assertEquals(issued, issueStock.issue(issue, "model"));
          }
          for (int i = 0; i < lines.size(); i++) {
            long product = lines.get(i).productId();
            BigInteger cost = model.issue(order, product, quantities.get(product));
            assertEquals(cost, cents(issued.lines().get(i).cost().amount()), "cost of the line");
          }
        });
  }

  private void release(NaiveShop model, Random random) {
    Long order = model.anyOrder(random);
    if (order == null) {
      return;
    }
    note("release " + order);
    releaseStock.release(order);
    model.release(order);
  }

  private void rarelyExpire(NaiveShop model, Random random) {
    if (random.nextInt(4) == 0) {
      expire(model);
    } else {
      release(model, random);
    }
  }

  private void expire(NaiveShop model) {
    Set<Long> unstored = new HashSet<>(model.holds.keySet());
    unstored.removeAll(model.stored);
    note("expire " + unstored);
    expireAsIf.expire(Set.copyOf(model.stored), unstored);
    model.expire();
  }

  static void expect(@Nullable String code, Runnable operation) {
    String refused = null;
    try {
      operation.run();
    } catch (Refusal refusal) {
      refused = refusal.code().code();
    }
    assertEquals(code, refused, "refused for");
  }

  private RecordedMovement move(
      long product, MovementType type, long thousandths, @Nullable Long cost) {
    UnitCost unitCost =
        cost == null ? null : new UnitCost(BigDecimal.valueOf(cost, 4), shop.currency());
    Cause cause = Cause.of("model", null, null);
    return adjustStock.adjust(
        new Adjustment(product, type, units(thousandths), unitCost, cause, null), "model");
  }

  /** All of it, some of it, or sometimes more; whole units or thousandths. */
  private static long part(long present, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Math.max(1, present);
      case 1 -> present + 1 + random.nextLong(5_000);
      case 2, 3 -> 1_000 * (1 + random.nextLong(5));
      default -> 1 + random.nextLong(Math.max(1, present));
    };
  }

  /** Or half of what is on hand, whose value often ends in half a cent: so that rounding shows. */
  private static long outgoing(NaiveShop model, long product, Random random) {
    return random.nextInt(4) == 0
        ? Math.max(1, model.onHand(product) / 2)
        : part(model.available(product), random);
  }

  static long thousandths(Random random) {
    return random.nextBoolean() ? 1 + random.nextLong(20_000) : 1_000 * (1 + random.nextInt(20));
  }

  static BigInteger cents(BigDecimal amount) {
    return amount.setScale(2).unscaledValue();
  }

  static Quantity units(long thousandths) {
    return new Quantity(BigDecimal.valueOf(thousandths, 3));
  }
}
