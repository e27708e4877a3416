package com.easyecom.order.salesimport.persistence;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.imports.ImportError;
import com.easyecom.order.salesimport.application.SalesImport;
import com.easyecom.order.salesimport.application.SalesImportOptions;
import com.easyecom.order.salesimport.application.SalesImportResult;
import com.easyecom.order.salesimport.application.SalesImports;
import com.easyecom.order.salesimport.application.SalesPlan;
import com.easyecom.order.salesimport.domain.SalesImportState;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Imports in the table {@code sales_import}. */
@Singleton
class SalesImportTable implements SalesImports {

  private static final String SAVE =
      """
      UPDATE sales_import
      SET state = :state, created = :created, skipped = :skipped, failed = :failed,
          errors = :errors, warnings = :warnings, plan = NULL, heard_at = :now,
          finished_at = CASE WHEN :isOver THEN CAST(:now AS timestamptz) END
      WHERE id = :id
      """;

  private static final String DECIDE =
      """
      UPDATE sales_import
      SET state = 'taking', plan = :plan, created = :created, skipped = :skipped,
          failed = :failed, errors = :errors, warnings = :warnings, heard_at = :now
      WHERE id = :id AND state = 'running'
      """;

  private final Jdbi jdbi;
  private final SalesImportRows rows;
  private final Clock clock;

  SalesImportTable(Jdbi jdbi, SalesImportRows rows, Clock clock) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public long begin(String actor, SalesImportOptions options) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle -> {
          // Two that begin at once see each other.
          handle.execute("SELECT pg_advisory_xact_lock(hashtext('orders.sales_import'))");
          refuseIfAnotherRuns(handle, now);
          return handle
              .createQuery(
                  """
                  INSERT INTO sales_import (state, actor, is_dry_run, is_partial, is_opening,
                      started_at, heard_at)
                  VALUES ('running', :actor, :isDryRun, :isPartial, :isOpening, :now, :now)
                  RETURNING id
                  """)
              .bind("actor", actor)
              .bind("isDryRun", options.isDryRun())
              .bind("isPartial", options.isPartial())
              .bind("isOpening", options.isOpening())
              .bind("now", now)
              .mapTo(Long.class)
              .one();
        });
  }

  /** One whose process is gone must not come to life again beside another. */
  private static void refuseIfAnotherRuns(Handle handle, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE sales_import SET state = 'failed', finished_at = :now
            WHERE state = 'running' AND heard_at < :silent
            """)
        .bind("now", now)
        .bind("silent", now.minus(SalesImportRows.SILENCE))
        .execute();
    boolean isOneOnItsWay =
        handle
            .createQuery(
                """
                SELECT EXISTS (SELECT FROM sales_import
                               WHERE state IN ('running', 'taking', 'reverting', 'undoing'))
                """)
            .mapTo(Boolean.class)
            .one();
    if (isOneOnItsWay) {
      throw new Refusal(ImportError.IMPORT_RUNNING, "Try again when the other import is done.");
    }
  }

  @Override
  public void progress(long importId, int rowsRead, int rowsTotal) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE sales_import
                    SET rows_read = :read, rows_total = :total, heard_at = :now WHERE id = :id
                    """)
                .bind("read", rowsRead)
                .bind("total", rowsTotal)
                .bind("now", clock.instant())
                .bind("id", importId)
                .execute());
  }

  @Override
  public boolean decide(long importId, SalesPlan plan, SalesImportResult result) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(DECIDE)
                    .bind("plan", rows.json(plan))
                    .bind("created", result.created())
                    .bind("skipped", result.skipped())
                    .bind("failed", result.failed())
                    .bind("errors", rows.json(result.errors()))
                    .bind("warnings", rows.json(result.warnings()))
                    .bind("now", clock.instant())
                    .bind("id", importId)
                    .execute()
                == 1);
  }

  @Override
  public Optional<SalesPlan> plan(long importId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT plan FROM sales_import WHERE id = :id AND plan IS NOT NULL")
                .bind("id", importId)
                .mapTo(String.class)
                .findOne()
                .map(rows::plan));
  }

  @Override
  public void save(long importId, SalesImportState state, SalesImportResult result) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("state", state.wireName())
                .bind("created", result.created())
                .bind("skipped", result.skipped())
                .bind("failed", result.failed())
                .bind("errors", rows.json(result.errors()))
                .bind("warnings", rows.json(result.warnings()))
                .bind("isOver", !state.isToBeResumed())
                .bind("now", clock.instant())
                .bind("id", importId)
                .execute());
  }

  @Override
  public Optional<SalesImport> find(long importId) {
    return jdbi.withHandle(handle -> select(handle, importId, ""));
  }

  @Override
  public Optional<SalesImport> lock(long importId) {
    return jdbi.withHandle(handle -> select(handle, importId, " FOR UPDATE"));
  }

  private Optional<SalesImport> select(Handle handle, long importId, String lock) {
    return handle
        .createQuery(
            """
            SELECT id, state, actor, is_dry_run, is_partial, is_opening, rows_total, rows_read,
              created, skipped, failed, errors, warnings, started_at, heard_at, finished_at
            FROM sales_import WHERE id = :id
            """
                + lock)
        .bind("id", importId)
        .map(rows)
        .findOne();
  }

  @Override
  public void addOrders(long importId, Collection<Long> orderIds) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO sales_import_order (import_id, order_id)
                    SELECT :import, id FROM unnest(:orders) AS made (id)
                    """)
                .bind("import", importId)
                .bindArray("orders", Long.class, orderIds)
                .execute());
  }

  @Override
  public List<Long> orders(long importId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT order_id FROM sales_import_order WHERE import_id = ? ORDER BY order_id")
                .bind(0, importId)
                .mapTo(Long.class)
                .list());
  }

  @Override
  public Optional<Long> takeOver(Duration untouchedFor) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE sales_import SET heard_at = :now WHERE id = (
                      SELECT id FROM sales_import
                      WHERE state IN ('taking', 'reverting', 'undoing') AND heard_at < :before
                      ORDER BY heard_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                    RETURNING id
                    """)
                .bind("now", now)
                .bind("before", now.minus(untouchedFor))
                .mapTo(Long.class)
                .findOne());
  }
}
