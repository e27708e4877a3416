package com.easyecom.catalog.allocation;

import static com.easyecom.catalog.fixture.Shelf.product;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.stock.NaiveStock;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Everything that can be done to stock at random, one after the other, through the real use cases
 * and a real database: after each few steps it is what the naive model says, to the cent. {@code
 * -Dmodel.seed=...} repeats a run, {@code -Dmodel.operations=...} makes it longer.
 */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class StockModelTest {

  private static final Logger LOG = Logger.getLogger(StockModelTest.class);
  private static final int OPERATIONS = Integer.getInteger("model.operations", 10_000);
  private static final int PRODUCTS = 6;

  /** What each operation answers is compared at once, the stock after each few of them. */
  private static final int BETWEEN_LOOKS = 5;

  /** Adding up all movements takes longer the more there are. */
  private static final int BETWEEN_SUMS = 500;

  @Inject ModelOperations operations;
  @Inject Jdbi jdbi;

  @Test
  void tenThousandRandomOperationsEqualTheModelAfterEachFewSteps() {
    long seed = Long.getLong("model.seed", System.nanoTime());
    LOG.infof("%d operations with -Dmodel.seed=%d", OPERATIONS, seed);
    try {
      run(new Random(seed));
    } catch (Throwable fault) {
      throw new AssertionError(
          "-Dmodel.seed=%d, after\n  %s\n%s"
              .formatted(seed, String.join("\n  ", operations.last), fault),
          fault);
    }
  }

  private void run(Random random) {
    NaiveShop model = new NaiveShop();
    IntStream.range(0, PRODUCTS).forEach(i -> model.stocks.put(product(), new NaiveStock(25_000)));
    for (int i = 0; i < OPERATIONS; i++) {
      operations.operate(model, random);
      boolean isLast = i == OPERATIONS - 1;
      if (i % BETWEEN_LOOKS == 0 || isLast) {
        assertStocksEqual(model);
      }
      if (i % BETWEEN_SUMS == 0 || isLast) {
        assertSumsEqual(model);
      }
    }
  }

  private void assertStocksEqual(NaiveShop model) {
    List<Map<String, Object>> rows =
        rows(model, "SELECT * FROM stock WHERE product_id = ANY (:ids) ORDER BY product_id");
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      long product = (Long) row.get("product_id");
      NaiveStock naive = model.stocks.get(product);
      expected.add(
          "%d: %d held %d worth %d at %d"
              .formatted(
                  product,
                  naive.onHandThousandths,
                  naive.allocatedThousandths,
                  naive.valueCents,
                  naive.costTenThousandths));
      found.add(
          "%d: %d held %d worth %d at %d"
              .formatted(
                  product,
                  unscaled(row, "on_hand"),
                  unscaled(row, "allocated"),
                  unscaled(row, "value"),
                  unscaled(row, "unit_cost")));
      assertTrue(naive.allocatedThousandths.signum() >= 0, "negative holds of " + product);
      assertTrue(model.available(product) >= 0, "oversold: " + product);
    }
    assertEquals(PRODUCTS, rows.size());
    assertEquals(expected, found);
  }

  /** The movements add up to the stock, and the holds to what is allocated. */
  private void assertSumsEqual(NaiveShop model) {
    Map<Long, Long> held = model.heldByProduct();
    rows(
            model,
            """
            SELECT s.product_id, s.on_hand, s.value,
                coalesce((SELECT sum(m.quantity) FROM stock_movement m
                          WHERE m.product_id = s.product_id), 0.000) AS moved,
                coalesce((SELECT sum(m.value) FROM stock_movement m
                          WHERE m.product_id = s.product_id), 0.00) AS moved_value,
                coalesce((SELECT sum(a.held) FROM allocation a
                          WHERE a.product_id = s.product_id), 0.000) AS held
            FROM stock s WHERE s.product_id = ANY (:ids)
            """)
        .forEach(
            row -> {
              long product = (Long) row.get("product_id");
              assertEquals(row.get("on_hand"), row.get("moved"), "quantities of " + product);
              assertEquals(row.get("value"), row.get("moved_value"), "values of " + product);
              assertEquals(
                  held.getOrDefault(product, 0L), unscaled(row, "held"), "holds of " + product);
            });
  }

  private List<Map<String, Object>> rows(NaiveShop model, String sql) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindArray("ids", Long.class, model.stocks.keySet())
                .mapToMap()
                .list());
  }

  private static long unscaled(Map<String, Object> row, String column) {
    return ((BigDecimal) row.get(column)).unscaledValue().longValueExact();
  }
}
