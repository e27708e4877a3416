package com.easyecom.catalog.allocation;

import static com.easyecom.catalog.fixture.Shelf.product;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.allocation.domain.HoldRequest;
import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.catalog.fixture.Stalls;
import com.easyecom.catalog.fixture.Together;
import com.easyecom.catalog.stock.NaiveStock;
import com.easyecom.testkit.service.WithEmbedded;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.Test;

/**
 * Everything at random, at once, against the naive model. {@code -Dstorm.times=50} makes it longer,
 * {@code -Dstorm.seed=...} repeats one; with several threads the seed repeats what is tried, not
 * who comes first.
 */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class StockStormTest {

  private static final int TIMES = Integer.getInteger("storm.times", 1);
  private static final int OPERATIONS = 10_000 * TIMES;
  private static final int OPERATIONS_BY_ONE = 400 * TIMES;
  private static final int THREADS = 16;
  private static final int PRODUCTS = 6;

  /** Who stands still for so long with a lock makes batches fail that wait for it. */
  private static final Duration SHORT_OF_TIME = Duration.ofMillis(500);

  @Inject StormOperations operations;
  @Inject Outbox outbox;
  @Inject Jdbi jdbi;
  @Inject MeterRegistry metrics;

  @Test
  void randomOperationsFromSixteenThreadsEndWithoutDeadlockAndEqualTheModel() {
    withSeed(
        seed -> {
          double failedBatches = failedBatches();
          Storm storm = storm(seed);
          Stalls stalls = Stalls.watch(jdbi);
          try (stalls) {
            Together.run(THREADS, i -> operate(storm, new Random(seed + i), OPERATIONS / THREADS));
          }
          assertTrue(
              failedBatches() == failedBatches || stalls.longest().compareTo(SHORT_OF_TIME) > 0,
              "batches failed and were tried again");
          assertTrue(storm.granted.size() > OPERATIONS / 10, "orders: " + storm.granted.size());
          storm.products.forEach(product -> assertEqualsModel(storm, product));
        });
  }

  @Test
  void oneThreadDoesTheSameAgainForTheSameSeed() {
    withSeed(
        seed -> {
          List<String> first = outcomeByOneThread(seed);
          assertEquals(first, outcomeByOneThread(seed));
          assertNotEquals(first, outcomeByOneThread(seed + 1));
        });
  }

  private static void withSeed(LongConsumer test) {
    long seed = Long.getLong("storm.seed", System.nanoTime());
    try {
      test.accept(seed);
    } catch (Throwable fault) {
      throw new AssertionError("-Dstorm.seed=" + seed, fault);
    }
  }

  private Storm storm(long seed) {
    Storm storm = new Storm(IntStream.range(0, PRODUCTS).mapToObj(i -> product()).toList());
    Random random = new Random(seed - 1);
    storm.products.forEach(id -> operations.receive(id, 50_000, random));
    return storm;
  }

  private int operate(Storm storm, Random random, int times) {
    for (int i = 0; i < times; i++) {
      operations.operate(storm, random);
    }
    return times;
  }

  private void assertEqualsModel(Storm storm, long product) {
    String what = "product " + product;
    List<Map<String, Object>> movements =
        rows("SELECT * FROM stock_movement WHERE product_id = ? ORDER BY stock_version", product);
    Map<Long, Long> costs =
        movements.stream()
            .collect(
                toMap(row -> (Long) row.get("stock_version"), row -> unscaled(row, "unit_cost")));
    StockReplay replay = new StockReplay(costs, what);
    replay.replay(outbox.stockEvents(product));
    assertEquals(replay.movements, List.copyOf(new TreeMap<>(costs).keySet()), what);
    assertEquals(granted(storm, product), replay.granted, what + ": all lines or none");
    assertEquals(replay.held, held(product), what);

    NaiveStock naive = replay.naive;
    Map<String, Object> stock =
        rows("SELECT * FROM stock WHERE product_id = ?", product).getFirst();
    assertEquals(replay.version(), stock.get("version"), what);
    assertEquals(naive.onHandThousandths, big(stock, "on_hand"), what);
    assertEquals(naive.allocatedThousandths, big(stock, "allocated"), what);
    assertEquals(naive.valueCents, big(stock, "value"), what);
    assertEquals(naive.costTenThousandths, big(stock, "unit_cost"), what);
    Map<String, Object> last = movements.getLast();
    assertEquals(naive.valueCents, big(last, "value_after"), what);
    assertEquals(
        naive.valueCents,
        movements.stream().map(row -> big(row, "value")).reduce(BigInteger.ZERO, BigInteger::add),
        what + ": movements add up");
  }

  /** What was granted of one product, by order, as the askers were told. */
  private static Map<Long, Long> granted(Storm storm, long product) {
    Map<Long, Long> granted = new TreeMap<>();
    storm.granted.forEach(
        (orderId, lines) -> {
          for (HoldRequest.Line line : lines) {
            if (line.productId() == product) {
              granted.merge(
                  orderId, line.quantity().value().unscaledValue().longValueExact(), Long::sum);
            }
          }
        });
    return granted;
  }

  private Map<Long, Long> held(long product) {
    return rows("SELECT order_id, held FROM allocation WHERE product_id = ?", product).stream()
        .collect(
            toMap(
                row -> (Long) row.get("order_id"),
                row -> unscaled(row, "held"),
                Long::sum,
                TreeMap::new));
  }

  /** All that a storm leaves, but for times and for the numbers that differ by storm. */
  private List<String> outcomeByOneThread(long seed) {
    Storm storm = storm(seed);
    operate(storm, new Random(seed), OPERATIONS_BY_ONE);
    List<String> outcome = new ArrayList<>();
    for (long product : storm.products) {
      outcome.addAll(
          lines(
              storm,
              product,
              """
              SELECT on_hand, allocated, value, unit_cost, version
              FROM stock WHERE product_id = :product
              """));
      outcome.addAll(
          lines(
              storm,
              product,
              """
              SELECT stock_version, movement_type, quantity, value, unit_cost, on_hand_after,
                  value_after, CAST(reference_id AS bigint) - :first AS order_id,
                  fulfilment_id - :first AS fulfilment_id, order_item_id - :first AS order_item_id
              FROM stock_movement WHERE product_id = :product ORDER BY stock_version
              """));
      outcome.addAll(
          lines(
              storm,
              product,
              """
              SELECT order_id - :first AS order_id, held
              FROM allocation WHERE product_id = :product ORDER BY order_id
              """));
    }
    return outcome;
  }

  private List<String> lines(Storm storm, long product, String sql) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("product", product)
                .bind("first", -storm.relative(0))
                .mapToMap()
                .map(Map::toString)
                .list());
  }

  private List<Map<String, Object>> rows(String sql, long id) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).bind(0, id).mapToMap().list());
  }

  private double failedBatches() {
    return metrics.counter("easyecom.allocation.retried.alone").count();
  }

  private static long unscaled(Map<String, Object> row, String column) {
    return big(row, column).longValueExact();
  }

  private static BigInteger big(Map<String, Object> row, String column) {
    return ((BigDecimal) row.get(column)).unscaledValue();
  }
}
