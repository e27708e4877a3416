package com.easyecom.catalog.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.allocation.application.AllocateStock;
import com.easyecom.catalog.allocation.application.Issue;
import com.easyecom.catalog.allocation.application.IssueStock;
import com.easyecom.catalog.allocation.application.IssuedStock;
import com.easyecom.catalog.allocation.application.ReleaseStock;
import com.easyecom.catalog.allocation.domain.HoldRequest;
import com.easyecom.catalog.allocation.domain.IssueLine;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.application.AdjustStock;
import com.easyecom.catalog.stock.application.Adjustment;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.kit.shop.Shop;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Does at random whatever can be done to stock. Only the refusals that it expects are no failure.
 */
@Singleton
class StormOperations {

  private static final Set<String> EXPECTED = Set.of("insufficient_stock", "not_allocated");
  private static final int MOST_LINES = 4;
  private static final int MOST_THOUSANDTHS = 4_000;

  @Inject AllocateStock allocateStock;
  @Inject IssueStock issueStock;
  @Inject ReleaseStock releaseStock;
  @Inject AdjustStock adjustStock;
  @Inject Shop shop;

  void operate(Storm storm, Random random) {
    try {
      switch (random.nextInt(20)) {
        case 0, 1, 2, 3, 4, 5, 6, 7 -> allocate(storm, random);
        case 8, 9, 10, 11, 12 -> storm.anyOrder(random).ifPresent(id -> issue(storm, id, random));
        case 13, 14, 15 -> storm.takeOrder(random).ifPresent(releaseStock::release);
        case 16, 17, 18 -> receive(storm.anyProduct(random), 5 * thousandths(random), random);
        default -> move(storm.anyProduct(random), MovementType.OUT, thousandths(random), null);
      }
    } catch (Refusal refused) {
      assertTrue(EXPECTED.contains(refused.code().code()), refused::toString);
    }
  }

  void receive(long productId, long thousandths, Random random) {
    UnitCost cost =
        new UnitCost(BigDecimal.valueOf(random.nextLong(1_000_000), 4), shop.currency());
    move(productId, MovementType.IN, thousandths, cost);
  }

  private void allocate(Storm storm, Random random) {
    List<HoldRequest.Line> lines =
        Stream.generate(
                () -> new HoldRequest.Line(storm.anyProduct(random), units(thousandths(random))))
            .limit(1 + random.nextInt(MOST_LINES))
            .toList();
    String key = "storm-" + storm.newId();
    boolean isRepeated = random.nextInt(8) == 0;
    storm.grant(hold(storm, key, lines), lines);
    if (isRepeated) {
      // Another thread may have released the first: then it is a new order.
      storm.grant(hold(storm, key, lines), lines);
    }
  }

  private long hold(Storm storm, String key, List<HoldRequest.Line> lines) {
    return allocateStock.allocate(new HoldRequest(key, storm.newId(), lines, null)).orderId();
  }

  private void issue(Storm storm, long orderId, Random random) {
    List<IssueLine> lines = new ArrayList<>();
    for (HoldRequest.Line line : storm.granted.get(orderId)) {
      if (lines.isEmpty() || random.nextBoolean()) {
        lines.add(new IssueLine(storm.newId(), line.productId(), part(line.quantity(), random)));
      }
    }
    Issue issue = new Issue(storm.newId(), orderId, null, lines);
    boolean isRepeated = random.nextInt(8) == 0;
    IssuedStock issued = issueStock.issue(issue, "storm");
    if (isRepeated) {
      assertEquals(issued, issueStock.issue(issue, "storm"));
    }
  }

  private static Quantity part(Quantity quantity, Random random) {
    long thousandths = quantity.value().unscaledValue().longValueExact();
    return random.nextBoolean() ? quantity : units(1 + random.nextLong(thousandths));
  }

  private void move(long productId, MovementType type, long thousandths, @Nullable UnitCost cost) {
    adjustStock.adjust(
        new Adjustment(
            productId, type, units(thousandths), cost, Cause.of("storm", null, null), null),
        "storm");
  }

  private static long thousandths(Random random) {
    return 1 + random.nextLong(MOST_THOUSANDTHS);
  }

  private static Quantity units(long thousandths) {
    return new Quantity(BigDecimal.valueOf(thousandths, 3));
  }
}
