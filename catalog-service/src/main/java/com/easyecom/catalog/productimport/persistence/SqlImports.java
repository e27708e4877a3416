package com.easyecom.catalog.productimport.persistence;

import com.easyecom.catalog.productimport.application.ImportOptions;
import com.easyecom.catalog.productimport.application.ImportedFile;
import com.easyecom.catalog.productimport.application.ImportedItem;
import com.easyecom.catalog.productimport.application.Imports;
import com.easyecom.catalog.productimport.domain.ImportResult;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Imports in the table {@code product_import}. */
@Singleton
class SqlImports implements Imports {

  private static final String BEGIN =
      """
      INSERT INTO product_import (state, actor, is_dry_run, is_partial, started_at, heard_at)
      VALUES ('running', :actor, :isDryRun, :isPartial, :now, :now)
      RETURNING id
      """;

  private static final String FINISH =
      """
      UPDATE product_import
      SET state = :state, created = :created, updated = :updated, unchanged = :unchanged,
          failed = :failed, errors = :errors, warnings = :warnings, heard_at = :now,
          finished_at = :now
      WHERE id = :id
      """;

  private final Jdbi jdbi;
  private final ImportFileRows rows;
  private final SqlImportItems items;

  SqlImports(Jdbi jdbi, ImportFileRows rows, SqlImportItems items) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.items = items;
  }

  @Override
  public long begin(String actor, ImportOptions options, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BEGIN)
                .bind("actor", actor)
                .bind("isDryRun", options.isDryRun())
                .bind("isPartial", options.isPartial())
                .bind("now", now)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public void progress(long importId, int rowsRead, int rowsTotal, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE product_import
                    SET rows_read = :read, rows_total = :total, heard_at = :now WHERE id = :id
                    """)
                .bind("read", rowsRead)
                .bind("total", rowsTotal)
                .bind("now", now)
                .bind("id", importId)
                .execute());
  }

  @Override
  public void finish(long importId, ImportResult result, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(FINISH)
                .bind("state", result.state().wireName())
                .bindMethods(result.counts())
                .bind("errors", rows.json(result.errors()))
                .bind("warnings", rows.json(result.warnings()))
                .bind("now", now)
                .bind("id", importId)
                .execute());
  }

  @Override
  public Optional<ImportedFile> find(long importId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM product_import WHERE id = :id")
                .bind("id", importId)
                .map(rows)
                .findOne());
  }

  @Override
  public boolean lock() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT pg_try_advisory_xact_lock(hashtext('catalog.product_import'))")
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public boolean beginUndo(long importId, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE product_import SET undo_heard_at = :now, rows_undone = 0
                        WHERE id = :id AND state = 'done'
                          AND (undo_heard_at IS NULL OR undo_heard_at < :silent)
                        """)
                    .bind("now", now)
                    .bind("silent", rows.silentSince())
                    .bind("id", importId)
                    .execute())
        == 1;
  }

  @Override
  public void undoProgress(long importId, int rowsUndone, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE product_import SET rows_undone = ?, undo_heard_at = ? WHERE id = ?",
                rowsUndone,
                now,
                importId));
  }

  @Override
  public void endUndo(long importId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE product_import SET rows_undone = 0, undo_heard_at = NULL WHERE id = ?",
                importId));
  }

  @Override
  public void undone(long importId, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE product_import SET state = 'undone', heard_at = ? WHERE id = ?",
                now,
                importId));
  }

  @Override
  public void add(long importId, Collection<ImportedItem> added) {
    items.add(importId, added);
  }

  @Override
  public List<ImportedItem> items(long importId, long afterProductId, int limit) {
    return items.find(importId, afterProductId, limit);
  }
}
