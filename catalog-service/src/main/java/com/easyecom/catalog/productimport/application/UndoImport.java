package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ImportError;
import com.easyecom.catalog.productimport.domain.ImportState;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Takes back what an import did, as long as nothing stands on it. */
@ApplicationScoped
public class UndoImport {

  /** As long as an import may take. */
  private static final int TIMEOUT_SECONDS = 600;

  private final Imports imports;
  private final FindBlockers blockers;
  private final RevertItems revert;
  private final Audit audit;
  private final Clock clock;

  UndoImport(Imports imports, FindBlockers blockers, RevertItems revert, Audit audit, Clock clock) {
    this.imports = imports;
    this.blockers = blockers;
    this.revert = revert;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Products that it made are gone, or archived where their stock's movements name them; others are
   * as they were. Nothing happens to an import that is undone already.
   *
   * @param actor who asks for it
   * @throws Refusal {@code not_found}; {@code import_not_done} when it changed nothing; {@code
   *     import_in_use} naming what stands on it; {@code import_running} while an import does
   */
  public void undo(long importId, String actor) {
    QuarkusTransaction.requiringNew()
        .timeout(TIMEOUT_SECONDS)
        .run(() -> inTransaction(importId, actor));
  }

  private void inTransaction(long importId, String actor) {
    if (!imports.lock()) {
      throw new Refusal(ImportError.IMPORT_RUNNING, "Try again when the import is done.");
    }
    ImportState state =
        imports.find(importId).orElseThrow(() -> FindImport.notFound(importId)).state();
    if (state == ImportState.UNDONE) {
      return;
    }
    if (state != ImportState.DONE) {
      throw new Refusal(
          ImportError.IMPORT_NOT_DONE, "Import %d is %s.".formatted(importId, state.wireName()));
    }
    refuseIfInUse(importId);
    Instant now = clock.instant();
    eachBatch(importId, items -> revert.revert(importId, actor, items, now));
    imports.undone(importId, now);
    audit.record("products.import_undone", Subject.of("product_import", importId), Changes.none());
  }

  /** Locks everything on its way: all stocks, then all facts. */
  private void refuseIfInUse(long importId) {
    eachBatch(importId, blockers::lockStocks);
    BlockerList found = new BlockerList();
    eachBatch(importId, items -> blockers.find(importId, items, found));
    if (found.total() > 0) {
      throw new Refusal(
              ImportError.IMPORT_IN_USE,
              "%d products moved or changed since.".formatted(found.total()))
          .with("in_use", found.listed());
    }
  }

  private void eachBatch(long importId, Consumer<List<ImportedItem>> work) {
    List<ImportedItem> items = imports.items(importId, 0, ImportRows.BATCH);
    while (!items.isEmpty()) {
      work.accept(items);
      items = imports.items(importId, items.getLast().productId(), ImportRows.BATCH);
    }
  }
}
