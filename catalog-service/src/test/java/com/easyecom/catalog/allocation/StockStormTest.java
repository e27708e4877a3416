package com.easyecom.catalog.allocation;

import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.allocation.application.AllocateStock;
import com.easyecom.catalog.allocation.application.Issue;
import com.easyecom.catalog.allocation.application.IssueStock;
import com.easyecom.catalog.allocation.application.ReleaseStock;
import com.easyecom.catalog.allocation.domain.HoldRequest;
import com.easyecom.catalog.allocation.domain.IssueLine;
import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.catalog.fixture.Together;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.NaiveStock;
import com.easyecom.catalog.stock.application.AdjustStock;
import com.easyecom.catalog.stock.application.Adjustment;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.kit.shop.Shop;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class StockStormTest {

  private static final int THREADS = 16;
  private static final int OPERATIONS_PER_THREAD = 60;
  private static final int PRODUCTS = 6;

  @Inject AllocateStock allocateStock;
  @Inject IssueStock issueStock;
  @Inject ReleaseStock releaseStock;
  @Inject AdjustStock adjustStock;
  @Inject Outbox outbox;
  @Inject Jdbi jdbi;
  @Inject Shop shop;

  private final Map<Long, AtomicLong> heldThousandths = new ConcurrentHashMap<>();
  private List<Long> products = List.of();

  @Test
  void randomOrdersFromSixteenThreadsEndWithoutDeadlockAndEqualTheModel() {
    long seed = System.nanoTime();
    products = IntStream.range(0, PRODUCTS).mapToObj(i -> product()).toList();
    products.forEach(id -> receive(id, 50_000, 33_333));
    List<Integer> granted = Together.run(THREADS, i -> work(new Random(seed + i)));
    assertTrue(granted.stream().mapToInt(i -> i).sum() > 100, "seed " + seed + ": " + granted);
    for (long id : products) {
      assertEqualsModel(id, "seed " + seed + ", product " + id);
    }
  }

  /** How many orders were granted. */
  private int work(Random random) {
    int granted = 0;
    for (int i = 0; i < OPERATIONS_PER_THREAD; i++) {
      if (random.nextInt(5) == 0) {
        receive(anyOf(random), thousandths(random), random.nextLong(1_000_000));
      } else {
        granted += order(random) ? 1 : 0;
      }
    }
    return granted;
  }

  private boolean order(Random random) {
    long orderId = unique();
    List<HoldRequest.Line> lines =
        Stream.generate(() -> new HoldRequest.Line(anyOf(random), units(thousandths(random))))
            .limit(1 + random.nextInt(4))
            .toList();
    try {
      allocateStock.allocate(new HoldRequest("storm-" + orderId, orderId, lines, null));
    } catch (Refusal refused) {
      assertEquals("insufficient_stock", refused.code().code());
      return false;
    }
    lines.forEach(line -> hold(line.productId(), line.quantity()));
    switch (random.nextInt(3)) {
      case 0 -> issue(orderId, lines);
      case 1 -> {
        issue(orderId, lines.subList(0, 1));
        releaseStock.release(orderId);
        lines
            .subList(1, lines.size())
            .forEach(line -> hold(line.productId(), line.quantity().negate()));
      }
      default -> {
        // It keeps what it holds.
      }
    }
    return true;
  }

  private void issue(long orderId, List<HoldRequest.Line> lines) {
    List<IssueLine> issued = new ArrayList<>();
    for (HoldRequest.Line line : lines) {
      issued.add(new IssueLine(unique(), line.productId(), line.quantity()));
      hold(line.productId(), line.quantity().negate());
    }
    issueStock.issue(new Issue(unique(), orderId, null, issued), "storm");
  }

  private void receive(long productId, long thousandths, long cost) {
    UnitCost unitCost = new UnitCost(BigDecimal.valueOf(cost, 4), shop.currency());
    adjustStock.adjust(
        new Adjustment(
            productId,
            MovementType.IN,
            units(thousandths),
            unitCost,
            Cause.of("storm", null, null),
            null),
        "storm");
  }

  private void hold(long productId, Quantity quantity) {
    heldThousandths
        .computeIfAbsent(productId, id -> new AtomicLong())
        .addAndGet(quantity.value().unscaledValue().longValueExact());
  }

  /** Replays the movements in the order in which they took effect. */
  private void assertEqualsModel(long id, String what) {
    NaiveStock naive = new NaiveStock(0);
    List<Map<String, Object>> movements =
        rows("SELECT * FROM stock_movement WHERE product_id = ? ORDER BY stock_version", id);
    for (Map<String, Object> movement : movements) {
      long thousandths = unscaled(movement, "quantity");
      if (thousandths > 0) {
        naive.receive(thousandths, unscaled(movement, "unit_cost"));
      } else {
        naive.takeOut(-thousandths);
      }
      assertEquals(naive.valueCents.longValueExact(), unscaled(movement, "value_after"), what);
      assertEquals(
          naive.onHandThousandths.longValueExact(), unscaled(movement, "on_hand_after"), what);
    }
    Map<String, Object> stock = rows("SELECT * FROM stock WHERE product_id = ?", id).getFirst();
    assertEquals(naive.onHandThousandths.longValueExact(), unscaled(stock, "on_hand"), what);
    assertEquals(naive.movedCents.longValueExact(), unscaled(stock, "value"), what);
    assertEquals(heldThousandths.get(id).get(), unscaled(stock, "allocated"), what);
    Map<String, Object> held =
        rows("SELECT coalesce(sum(held), 0.000) AS held FROM allocation WHERE product_id = ?", id)
            .getFirst();
    assertEquals(unscaled(stock, "allocated"), unscaled(held, "held"), what);
    List<Long> versions = outbox.versions("easyecom.catalog.stock", id);
    assertEquals(stock.get("version"), versions.getLast(), what);
    assertEquals(versions.size(), Set.copyOf(versions).size(), what);
    assertEquals(versions.stream().sorted().toList(), versions, what + ": events in order");
  }

  private List<Map<String, Object>> rows(String sql, long id) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).bind(0, id).mapToMap().list());
  }

  private static long unscaled(Map<String, Object> row, String column) {
    return ((BigDecimal) row.get(column)).unscaledValue().longValueExact();
  }

  private long anyOf(Random random) {
    return products.get(random.nextInt(PRODUCTS));
  }

  private static long thousandths(Random random) {
    return 1 + random.nextLong(4_000);
  }

  private static Quantity units(long thousandths) {
    return new Quantity(BigDecimal.valueOf(thousandths, 3));
  }
}
