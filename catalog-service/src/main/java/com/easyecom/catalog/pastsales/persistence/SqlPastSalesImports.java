package com.easyecom.catalog.pastsales.persistence;

import com.easyecom.catalog.pastsales.application.PastSalesImports;
import com.easyecom.catalog.stock.application.RecordedMovement;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Imports in the table {@code past_sales_import}; what they moved is in the ledger. */
@Singleton
class SqlPastSalesImports implements PastSalesImports {

  /** Two searches: by one condition for both, the whole ledger would be read. */
  static final String MOVEMENTS =
      """
      WITH moved AS (
        SELECT * FROM stock_movement
        WHERE fulfilment_id = ANY (ARRAY(
            SELECT unnest(fulfilment_ids) FROM past_sales_import WHERE import_id = :id))
        UNION ALL
        SELECT * FROM stock_movement
        WHERE reference_type = 'sales_import' AND reference_id = :reference
      )
      SELECT m.id, m.product_id, p.sku, m.movement_type, m.quantity, m.unit_cost, m.value,
          m.on_hand_after, m.value_after, m.unit_cost_after, m.reason, m.reference_type,
          m.reference_id, m.actor, m.occurred_at
      FROM moved m JOIN product p ON p.id = m.product_id
      ORDER BY m.id
      """;

  private final Jdbi jdbi;

  SqlPastSalesImports(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Known take(long importId, Collection<Long> fulfilmentIds, Instant now) {
    return jdbi.withHandle(
        handle -> {
          int added =
              handle
                  .createUpdate(
                      """
                      INSERT INTO past_sales_import (import_id, fulfilment_ids, taken_at)
                      VALUES (:id, :fulfilments, :now) ON CONFLICT (import_id) DO NOTHING
                      """)
                  .bind("id", importId)
                  .bindArray("fulfilments", Long.class, fulfilmentIds)
                  .bind("now", now)
                  .execute();
          return added == 1 ? Known.NEW : known(handle, importId);
        });
  }

  private static Known known(Handle handle, long importId) {
    boolean isUndone =
        handle
            .createQuery(
                "SELECT undone_at IS NOT NULL FROM past_sales_import WHERE import_id = :id")
            .bind("id", importId)
            .mapTo(Boolean.class)
            .one();
    return isUndone ? Known.UNDONE : Known.TAKEN;
  }

  @Override
  public boolean undo(long importId, Instant now) {
    return jdbi.withHandle(
        handle -> {
          boolean wasUnknown =
              handle
                      .createUpdate(
                          """
                          INSERT INTO past_sales_import (import_id, fulfilment_ids, undone_at)
                          VALUES (:id, '{}', :now) ON CONFLICT (import_id) DO NOTHING
                          """)
                      .bind("id", importId)
                      .bind("now", now)
                      .execute()
                  == 1;
          return !wasUnknown && undoTaken(handle, importId, now);
        });
  }

  private static boolean undoTaken(Handle handle, long importId, Instant now) {
    boolean isUndone =
        handle
                .createUpdate(
                    """
                    UPDATE past_sales_import SET undone_at = :now
                    WHERE import_id = :id AND undone_at IS NULL
                    """)
                .bind("id", importId)
                .bind("now", now)
                .execute()
            == 1;
    if (isUndone) {
      handle
          .createUpdate(
              """
              INSERT INTO undone_sale (fulfilment_id)
              SELECT DISTINCT unnest(fulfilment_ids) FROM past_sales_import WHERE import_id = :id
              """)
          .bind("id", importId)
          .execute();
    }
    return isUndone;
  }

  @Override
  public List<RecordedMovement> movements(long importId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MOVEMENTS)
                .bind("id", importId)
                .bind("reference", Long.toString(importId))
                .map(ConstructorMapper.of(RecordedMovement.class))
                .list());
  }
}
