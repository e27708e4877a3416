package com.easyecom.catalog.pastsales.persistence;

import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** However long the ledger is, the undoing of an import reads what that import moved. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class MovementsOfImportTest {

  private static final int OTHER_MOVEMENTS = 20_000;

  @Inject Jdbi jdbi;

  @Test
  void theyAreReadFromTheirIndexes() {
    long product = product();
    String plan =
        jdbi.inTransaction(
            handle -> {
              fill(handle, product);
              String read = plan(handle, unique());
              handle.rollback();
              return read;
            });
    assertTrue(plan.contains("stock_movement_fulfilment"), plan);
    assertTrue(plan.contains("stock_movement_reference"), plan);
    assertFalse(plan.contains("stock_movement_pkey"), plan);
    assertFalse(plan.contains("Seq Scan on stock_movement"), plan);
  }

  private static String plan(Handle handle, long importId) {
    return String.join(
        "\n",
        handle
            .createQuery("EXPLAIN " + SqlPastSalesImports.MOVEMENTS)
            .bind("id", importId)
            .bind("reference", Long.toString(importId))
            .mapTo(String.class)
            .list());
  }

  private static void fill(Handle handle, long product) {
    handle
        .createUpdate(
            """
            INSERT INTO stock_movement (product_id, stock_version, movement_type, quantity, value,
                unit_cost, on_hand_after, value_after, unit_cost_after, reference_type,
                reference_id, fulfilment_id, order_item_id, actor, occurred_at)
            SELECT :product, n, 'out', -1, -1, 1, 0, 0, 1, 'order', n, n, n, 'kim', now()
            FROM generate_series(1, :movements) AS n
            """)
        .bind("product", product)
        .bind("movements", OTHER_MOVEMENTS)
        .execute();
  }
}
